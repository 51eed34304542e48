'use strict';
// The form of a listening test. `FORM` stands before this file in the page: id, seed, repeats, scale and clips.
const $ = id => document.getElementById(id);
const slot = name => `speechlab-${FORM.id}-${name}`;
const KEEPS_NOTHING = 'This browser keeps nothing: leave this page open until you have saved your grades.';

let disk = null;                              // where grades are kept between visits
let who = '', votes = [], left = [];          // the rater, the grades given, the clips to come
let saved = 0, total = 0;                     // grades in the last file, clips in all
let heard = false, played = 0, since = null;  // was the clip heard? seconds so far; when it last began to play
let broken = 0;                               // how often the clip of now failed to play

try {
  localStorage.setItem('speechlab-try', '1');
  localStorage.removeItem('speechlab-try');
  disk = localStorage;
} catch (e) {}

// The order: the same numbers and the same shuffles as `draw_order` in Python.
function random(text) {
  let h = 0x811c9dc5;
  for (const b of new TextEncoder().encode(text)) h = Math.imul(h ^ b, 0x01000193) >>> 0;
  return () => {
    h = (h + 0x6d2b79f5) >>> 0;
    let t = Math.imul(h ^ (h >>> 15), h | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function drawOrder(again, repeats, seed, rater) {
  const draw = random(`${seed}/${rater}`);
  const shuffle = x => {
    for (let i = x.length - 1; i > 0; i--) {
      const j = Math.floor(draw() * (i + 1));
      [x[i], x[j]] = [x[j], x[i]];
    }
    return x;
  };
  const first = shuffle(again.map((_, k) => k));
  const half = Math.floor(again.length / 2);
  const twice = shuffle(first.slice(0, Math.max(0, half - 1)).filter(k => again[k])).slice(0, repeats);
  const once = k => [k, 1], repeat = k => [k, 2];
  return first.slice(0, half).map(once).concat(shuffle(first.slice(half).map(once).concat(twice.map(repeat))));
}

// Names that are safe in a CSV line and in a file name.
function clean(name) {
  const letters = name.normalize('NFC').replace(/[^\p{L}\p{M}\p{N} ._-]/gu, '');
  return letters.replace(/\s+/g, ' ').trim().replace(/^[-. ]+/, '').slice(0, 40);
}

function read(name) {
  try { return JSON.parse(disk.getItem(slot(name))) || []; } catch (e) { return []; }
}

function keep() {
  try {
    disk.setItem(slot(who), JSON.stringify(votes));
    disk.setItem(`speechlab-${FORM.id}`, who);
  } catch (e) {
    disk = null;
    $('warn').textContent = KEEPS_NOTHING;
  }
}

function start() {
  who = clean($('who').value);
  if (!who) { $('kept').textContent = 'Please type a name or a nickname first.'; return; }
  votes = disk ? read(who) : [];
  saved = 0;
  const done = new Set(votes.map(v => `${v[2]}/${v[4]}`));
  const all = drawOrder(FORM.clips.map(c => c.again), FORM.repeats, FORM.seed, who);
  total = all.length;
  left = all.filter(([k, t]) => !done.has(`${FORM.clips[k].code}/${t}`));
  $('hello').hidden = true;
  $('save').hidden = false;
  keep();
  show();
}

function allow(ok, text) {
  heard = ok;
  for (const b of $('keys').children) b.disabled = !ok;
  $('hint').textContent = text;
}

function show() {
  const over = !left.length, n = total - left.length;
  $('work').hidden = over;
  $('done').hidden = !over;
  $('bar').firstChild.style.width = `${100 * n / total}%`;
  const state = `${votes.length} of ${total} graded` + (saved === votes.length ? ', saved' : '');
  $('state').textContent = votes.length ? state : '';
  if (over) { $('clip').removeAttribute('src'); return; }
  const c = FORM.clips[left[0][0]];
  played = 0;
  since = null;
  broken = 0;
  $('count').textContent = `Clip ${n + 1} of ${total}`;
  $('ask').textContent = c.text || '';
  $('clip').hidden = !c.audio;
  if (c.audio) {
    $('clip').src = c.audio;
    allow(false, 'Play the clip (space) and hear it to its end.');
  } else {
    $('clip').removeAttribute('src');
    allow(true, '');
  }
}

function stop() {
  if (since !== null) played += (performance.now() - since) / 1000;
  since = null;
}

function end() {
  stop();
  if (played >= 0.9 * $('clip').duration) allow(true, 'Your grade? Click, or press its number.');
  else allow(heard, 'Please hear the whole clip.');
}

function grade(g) {
  if (!heard || !left.length) return;
  stop();
  const [k, trial] = left.shift();
  const now = new Date().toISOString().replace(/\.\d+/, '');
  votes.push([now, who, FORM.clips[k].code, '?', trial, g, Math.round(10 * played) / 10]);
  heard = false;
  keep();
  show();
}

function save() {
  const text = 'time,rater,item,system,trial,grade,seconds\n' + votes.map(v => v.join(',') + '\n').join('');
  const a = document.createElement('a');
  a.href = URL.createObjectURL(new Blob([text], {type: 'text/csv'}));
  a.download = `votes_${FORM.id}_${who.replace(/ /g, '_')}.csv`;
  document.body.append(a);
  a.click();
  a.remove();
  setTimeout(() => URL.revokeObjectURL(a.href), 10000);
  saved = votes.length;
  $('state').textContent = `${votes.length} of ${total} graded, saved`;
}

function failed() {
  if (!$('clip').getAttribute('src')) return;
  played = 0;
  since = null;
  const again = 'The clip stopped. Please play it again.';
  const never = 'This browser cannot play the clip. Please use another one; your grades so far can be saved.';
  allow(heard, broken++ ? never : again);
  if (broken === 1) $('clip').load();
}

function press(e) {
  if ($('work').hidden || e.repeat || e.ctrlKey || e.metaKey || e.altKey || e.target.tagName === 'INPUT') return;
  if (e.key === ' ' && e.target !== $('clip') && e.target.tagName !== 'BUTTON') {
    e.preventDefault();
    if ($('clip').paused) $('clip').play(); else $('clip').pause();
  }
  const g = FORM.scale.map(x => x[0]).find(x => String(x) === e.key);
  if (g === undefined) return;
  if (heard) grade(g); else $('hint').textContent = 'Hear the clip to its end first.';
}

for (const [g, text] of FORM.scale) {
  const b = document.createElement('button');
  b.textContent = `${g} ${text}`;
  b.disabled = true;
  b.onclick = () => { b.blur(); grade(g); };
  $('keys').append(b);
}
$('clip').onplaying = () => { since = performance.now(); };
$('clip').onpause = $('clip').onwaiting = $('clip').onseeking = stop;
$('clip').onended = end;
$('clip').onerror = failed;
$('go').onclick = start;
$('save').onclick = () => { $('save').blur(); save(); };
$('who').onkeydown = e => { if (e.key === 'Enter') start(); };
document.onkeydown = press;
window.onbeforeunload = e => { if (!disk && votes.length > saved) e.preventDefault(); };

const last = disk && disk.getItem(`speechlab-${FORM.id}`);
if (!disk) $('warn').textContent = KEEPS_NOTHING;
else if (last) {
  $('who').value = last;
  $('kept').textContent = `${read(last).length} grades of ${last} are kept here; press Start to go on.`;
}
