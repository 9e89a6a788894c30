import { mkdirSync, rmSync, statSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { instanceOf } from '../../src/gateway/instance.ts'
import { handedOver, listenAt } from '../../src/gateway/listen.ts'
import { workerLock } from '../../src/gateway/worker-lock.ts'
import { temporaryFolder } from '../tools/temporary-folder.ts'

let folder: string
beforeEach(() => {
  folder = temporaryFolder('instance')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('an installation keeps its name, and a copy on another host gets one of its own', () => {
  const name = instanceOf(folder, 'mx1')
  expect(instanceOf(folder, 'mx1')).toBe(name)
  expect(instanceOf(folder, 'mx2')).not.toBe(name)
})

test('a state folder that cannot be written gives no name', () => {
  mkdirSync(join(folder, 'instance'))
  expect(() => instanceOf(folder, 'mx1')).toThrow('cannot be written')
})

test('one process works on a state folder, and the next when it has ended', async () => {
  const stopping = new AbortController()
  const first = await workerLock(folder, stopping.signal)
  let second: Awaited<ReturnType<typeof workerLock>>
  const waiting = workerLock(folder, stopping.signal).then((lock) => {
    second = lock
  })
  expect(second).toBeUndefined()
  first!.close()
  await waiting
  expect(second).toBeDefined()
  second!.close()
})

test('of many that wait for a state folder, each gets the lock alone', async () => {
  let holding = 0
  const turns = Array.from({ length: 4 }, async () => {
    const lock = await workerLock(folder, new AbortController().signal)
    expect(++holding).toBe(1)
    await nextTurn()
    holding--
    lock!.close()
  })
  await Promise.all(turns)
})

test('who stops waiting gets no lock', async () => {
  const first = await workerLock(folder, new AbortController().signal)
  expect(await workerLock(folder, AbortSignal.timeout(20))).toBeUndefined()
  first!.close()
})

/** What answers on a socket. */
const answer = (path: string) =>
  new Promise<string>((resolve, reject) => {
    const socket = connect(path)
    socket.on('data', (chunk) => resolve(chunk.toString()))
    socket.on('error', reject)
  })

test('a new process takes the socket over at once, and the old one does not remove it', async () => {
  const path = join(folder, 'milter.sock')
  const [old, young] = ['old', 'young'].map((name) => createServer((socket) => socket.end(name)))
  const leaveOld = await listenAt(old!, { path })
  expect(await answer(path)).toBe('old')
  const leaveYoung = await listenAt(young!, { path })
  expect(await answer(path)).toBe('young')
  await new Promise((done) => old!.close(done))
  leaveOld()
  expect(await answer(path)).toBe('young')
  await new Promise((done) => young!.close(done))
  leaveYoung()
  expect(statSync(path, { throwIfNoEntry: false })).toBeUndefined()
})

test('the socket of systemd is used only by the process that it is meant for', () => {
  expect(handedOver({ LISTEN_PID: '7', LISTEN_FDS: '1' }, 7)).toEqual({ fd: 3 })
  expect(handedOver({ LISTEN_PID: '8', LISTEN_FDS: '1' }, 7)).toBeUndefined()
  expect(handedOver({}, 7)).toBeUndefined()
})
