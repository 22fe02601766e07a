// The peer: ussd-menu-builder behind express, a menu built for each request (a shared one hangs), sessions in Redis.
'use strict';
const express = require('express');
const { createClient } = require('redis'); // ioredis, with auto-pipelining or without, was slower here
const UssdMenu = require('ussd-menu-builder');

const LIFE_SECONDS = 600;
const redis = createClient({ socket: { path: process.env.BENCH_REDIS } });

// One GET and one SET (or DEL) a request, the least the library's session interface allows.
function redisSessions() {
  let session = {};
  return {
    start: async (id) => {
      const saved = await redis.get('u:' + id);
      session = saved ? JSON.parse(saved) : {};
    },
    get: async (id, name) => session[name],
    set: async (id, name, value) => {
      session[name] = value;
      await redis.set('u:' + id, JSON.stringify(session), { EX: LIFE_SECONDS });
    },
    end: (id) => redis.del('u:' + id),
  };
}

function buildMenu() {
  const menu = new UssdMenu();
  menu.sessionConfig(redisSessions());
  const screen = (place, text) => async () => {
    await menu.session.set('place', place);
    menu.con(text);
  };
  menu.startState({
    run: screen('home', 'Bench\n1 Benefits\n2 Clinics\n3 Help\n99 Agent'),
    next: { 1: 'benefits', 2: 'clinics', 3: 'help', 99: 'agent' },
  });
  menu.state('benefits', {
    run: screen('benefits', 'Benefits\n1 Tests\n2 Doctors\n0 Back'),
    next: { 1: 'tests', 2: 'doctors', 0: UssdMenu.START_STATE },
  });
  menu.state('doctors', {
    run: screen('doctors', 'Doctors\n1 District\n2 Specialist\n0 Back'),
    next: { 1: 'district', 2: 'specialist', 0: 'benefits' },
  });
  menu.state('district', {
    run: screen('district', 'District doctor\n1 Book\n2 Hours\n0 Back'),
    next: { 1: 'book', 2: 'hours', 0: 'doctors' },
  });
  menu.state('book', { run: () => menu.end('Come on a working day, 8 to 17.') });
  menu.state('clinics', { run: () => menu.end('Ask at your clinic.') });
  menu.state('help', { run: () => menu.end('Call 1499.') });
  menu.state('agent', { run: () => menu.end('An agent will call you.') });
  menu.state('tests', { run: () => menu.end('Blood and urine tests are free.') });
  menu.state('specialist', { run: () => menu.end('The district doctor refers you.') });
  menu.state('hours', { run: () => menu.end('Open 8 to 17.') });
  return menu;
}

const app = express();
app.use(express.urlencoded({ extended: false }));
app.get('/health/ready', (request, response) => response.send('ready'));
app.post('/ussd/africas-talking', (request, response) => {
  buildMenu().run(request.body, (screen) => response.type('text/plain').send(screen));
});
redis.connect().then(() => app.listen(Number(process.env.BENCH_PORT), '127.0.0.1'));
