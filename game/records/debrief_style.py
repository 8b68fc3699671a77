"""How the debrief's page of HTML looks, on the screen and on paper."""

STYLE = """
:root { color-scheme: light dark; --paper: #F6F3EC; --ink: #1E2A2F; --teal: #1F5D63; --sand: #D8D2C4; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #182024; --ink: #EFEAE0; --teal: #8FD0D4; --sand: #4A545A; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.125rem/1.6 Georgia, "Source Serif 4", serif; }
header, main { max-width: 44rem; margin: 0 auto; padding: 2rem 1.25rem 0; }
main { padding: 0 1.25rem 4rem; }
h1, h2, h3, h4, h5, summary, table {
  font-family: "Atkinson Hyperlegible Next", Verdana, sans-serif; line-height: 1.3; font-weight: 600;
}
h1 { font-size: 2rem; } h2 { font-size: 1.6rem; color: var(--teal); margin: 3rem 0 1rem; }
h3 { font-size: 1.25rem; margin: 2rem 0 0.5rem; } h4, h5 { font-size: 1rem; margin: 1.25rem 0 0.25rem; }
p { margin: 0.5rem 0; } ul { margin: 0.25rem 0; padding-left: 1.25rem; } li { margin: 0.25rem 0; }
details { border: 1px solid var(--sand); border-radius: 6px; padding: 0.75rem 1rem; margin: 1rem 0; }
summary { cursor: pointer; } summary h3, summary h4 { display: inline; margin: 0; }
:focus-visible { outline: 3px solid #B5651D; outline-offset: 3px; }
.own { margin: 0.5rem 0; padding-left: 1rem; border-left: 3px solid var(--teal); white-space: pre-wrap; }
.anytime { border-left: 4px solid #B5651D; padding-left: 1rem; } .folded { font-size: 1rem; }
.wide { overflow-x: auto; margin: 1rem calc((100% - min(66rem, 100vw - 2.5rem)) / 2); }
@media (max-width: 46.5rem) { .wide { margin-inline: 0; } }
table { border-collapse: collapse; width: 100%; font-size: 0.875rem; font-weight: 400; }
caption { text-align: left; padding-bottom: 0.75rem; }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.5rem; border-bottom: 1px solid var(--sand); }
tbody th { font-weight: 400; min-width: 12rem; } thead th { vertical-align: bottom; font-weight: 600; }
td { white-space: nowrap; } .had { background: var(--sand); } .never { font-style: italic; }
@media print {
  @page { margin: 16mm; }
  :root { color-scheme: light; --paper: #fff; --ink: #000; --teal: #000; --sand: #bbb; }
  body { font-size: 10.5pt; } header, main { max-width: none; padding: 0; } .folded { display: none; }
  h1, h2, h3, h4, h5, summary { break-after: avoid; } li, tr, .own { break-inside: avoid; } p { orphans: 3; widows: 3; }
  .wide { overflow: visible; margin-inline: 0; } table { font-size: 7.5pt; } th, td { padding: 0.2rem; }
  caption, thead, thead tr { break-after: avoid; } tbody tr:first-child { break-before: avoid; }
  tbody th { min-width: 0; width: 26%; } .had { background: none; font-weight: 600; }
}
"""
