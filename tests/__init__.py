"""The tests, as a package: another project on the path may call its own tests just so."""
