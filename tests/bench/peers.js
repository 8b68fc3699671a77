// Plays a generated story at random in inkjs and in XState 5, and prints how many steps each makes a second of CPU time.
// Input: a file with {ink, plan}; the packages are looked for in the folder that the second argument names.
"use strict";
const fs = require("fs");
const path = require("path");
const { createRequire } = require("module");

const [file, modules] = process.argv.slice(2);
const { ink, plan } = JSON.parse(fs.readFileSync(file, "utf8"));
const from = createRequire(path.join(modules, "peers.js"));
const SECONDS = 1;

/** Returns a source of whole numbers below a limit, the same in every run. */
function numbers() {
  let state = 1;
  return (limit) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * limit);
  };
}

/** Returns how many steps a second of CPU time a walk makes; a walk plays once to the end and returns its steps. */
function rate(walk) {
  const draw = numbers();
  for (let round = 0; round < 200; round += 1) walk(draw);
  let steps = 0;
  const began = process.cpuUsage();
  const seconds = () => { const used = process.cpuUsage(began); return (used.user + used.system) / 1e6; };
  while (seconds() < SECONDS) for (let round = 0; round < 20; round += 1) steps += walk(draw);
  return steps / seconds();
}

function inkWalk() {
  const { Compiler } = from("inkjs/full");
  const story = new Compiler(ink).Compile();
  const walk = (draw) => {
    story.ResetState();
    let steps = 0;
    for (;;) {
      while (story.canContinue) story.Continue();
      const choices = story.currentChoices;
      if (!choices.length) return steps;
      story.ChooseChoiceIndex(draw(choices.length));
      steps += 1;
    }
  };
  return { walk, json: story.ToJson() };
}

const holds = (context, [name, sign, number]) => {
  if (sign === "==") return context[name] === number;
  return sign === ">=" ? context[name] >= number : context[name] <= number;
};

const changed = (context, changes, most) => {
  const next = { ...context };
  for (const [name, kind, number] of changes) {
    next[name] = kind === "set" ? number : Math.min(most, Math.max(0, next[name] + number));
  }
  return next;
};

/** Returns the context after an option: its changes, what it queues, and what is due once its days are over. */
function after(context, option, most) {
  let next = changed(context, option.changes, most);
  if (option.queues !== null && !next[`due${option.queues}`]) {
    next[`due${option.queues}`] = next.day + plan.delays[option.queues] + option.days;
  }
  if (option.days) {
    next.day += option.days;
    plan.arriving.forEach((changes, number) => {
      const due = next[`due${number}`];
      if (due && next.day >= due) next = { ...changed(next, changes, most), [`due${number}`]: 0 };
    });
  }
  return next;
}

function machineWalk() {
  const { createMachine, assign, initialTransition, transition } = from("xstate");
  const state = (options) => ({
    on: Object.fromEntries(options.map((option, place) => [`o${place}`, {
      target: `s${option.target}`,
      guard: ({ context }) => !option.terms.length || option.terms.some((term) => term.every((one) => holds(context, one))),
      actions: assign(({ context }) => after(context, option, plan.most)),
    }])),
  });
  const inner = plan.scenes.map((options, number) => [`s${number}`, state(options)]);
  const ends = Array.from({ length: plan.endings }, (_, number) => [`s${plan.scenes.length + number}`, { type: "final" }]);
  const machine = createMachine({ initial: "s0", context: plan.start, states: Object.fromEntries([...inner, ...ends]) });
  const events = plan.scenes.map((options) => options.map((_, place) => ({ type: `o${place}` })));
  const walk = (draw) => {
    let [snapshot] = initialTransition(machine);
    let steps = 0;
    while (snapshot.status === "active") {
      const open = events[Number(snapshot.value.slice(1))].filter((event) => snapshot.can(event));
      [snapshot] = transition(machine, snapshot, open[draw(open.length)]);
      steps += 1;
    }
    return steps;
  };
  return walk;
}

const { walk, json } = inkWalk();
process.stdout.write(JSON.stringify({ inkjs: rate(walk), xstate: rate(machineWalk()), json }));
