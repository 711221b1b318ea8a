import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import ts from 'typescript'
import { afterAll, beforeAll, expect, test } from 'vitest'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'program-'))
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }')
  for (const name of ['program', 'startup-error']) {
    const source = readFileSync(path.join(import.meta.dirname, `${name}.ts`), 'utf8')
    const { outputText } = ts.transpileModule(source, {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
    })
    writeFileSync(path.join(folder, `${name}.js`), outputText)
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

/** A program whose start is this text; it may call say(), onStop(), sleep(), and look at `stopping`. */
function begin(start: string): ChildProcess {
  const file = path.join(folder, `${Math.random()}.js`)
  writeFileSync(
    file,
    `import { setTimeout as sleep } from 'node:timers/promises'
     import { runProgram } from './program.js'
     import { StartupError } from './startup-error.js'
     const say = (word) => process.stdout.write(word + '\\n')
     setInterval(() => {}, 1000) // something that would keep it alive
     await runProgram(async (onStop, stopping) => { ${start} })`,
  )
  return spawn(process.execPath, [file], { stdio: ['ignore', 'pipe', 'pipe'] })
}

/** All that it says, and its exit code; `signals` are sent one by one when it says "now". */
async function ending(child: ChildProcess, signals: NodeJS.Signals[] = []) {
  const heard = { out: '', err: '' }
  child.stdout!.on('data', (chunk: Buffer) => {
    heard.out += String(chunk)
    if (heard.out.includes('now')) for (const signal of signals.splice(0)) child.kill(signal)
  })
  child.stderr!.on('data', (chunk: Buffer) => (heard.err += String(chunk)))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, said: heard.out.split('\n').filter((word) => word && word !== 'now'), error: heard.err }
}

test('a signal undoes everything in reverse order', async () => {
  const child = begin(`onStop(() => say('first')); onStop(async () => say('second')); say('now')`)
  expect(await ending(child, ['SIGTERM'])).toEqual({ code: 0, said: ['second', 'first'], error: '' })
})

test('a second signal, as npm passes it on, disturbs nothing', async () => {
  const child = begin(`onStop(async () => { await sleep(100); say('undone') }); say('now')`)
  expect(await ending(child, ['SIGINT', 'SIGINT'])).toEqual({ code: 0, said: ['undone'], error: '' })
})

test('a signal in the middle of the start undoes what the step under way still brings, and goes no further', async () => {
  const child = begin(
    `onStop(() => say('first')); say('now'); await sleep(200); onStop(() => say('second')); say('went further')`,
  )
  expect(await ending(child, ['SIGTERM'])).toEqual({ code: 0, said: ['second', 'first'], error: '' })
})

test('a step of the start that waits for others hears that it should not', async () => {
  const child = begin(
    `onStop(() => say('undone')); say('now'); await sleep(3_600_000, undefined, { signal: stopping })`,
  )
  expect(await ending(child, ['SIGTERM'])).toEqual({ code: 0, said: ['undone'], error: '' })
})

test('what stands in the way of a start is one sentence', async () => {
  const child = begin(`onStop(() => say('undone')); throw new StartupError('PORT is "x".')`)
  expect(await ending(child)).toEqual({ code: 1, said: ['undone'], error: 'Cannot start: PORT is "x".\n' })
})

test.each([
  ['a promise that nobody waits for', `void Promise.reject(new Error('forgotten'))`],
  ['an exception outside of any request', `setTimeout(() => { throw new Error('forgotten') })`],
])('%s ends the program, in order and with the error', async (_, fault) => {
  const { code, said, error } = await ending(begin(`onStop(() => say('undone')); ${fault}`))
  expect({ code, said }).toEqual({ code: 1, said: ['undone'] })
  expect(error).toContain('Error: forgotten')
})

test('what cannot be undone keeps nothing else from being undone', async () => {
  const child = begin(`onStop(() => say('undone')); onStop(() => { throw new Error('stuck') }); say('now')`)
  const { code, said, error } = await ending(child, ['SIGINT'])
  expect({ code, said }).toEqual({ code: 0, said: ['undone'] })
  expect(error).toContain('stopping: Error: stuck')
})
