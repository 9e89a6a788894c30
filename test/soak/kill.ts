import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

/**
 * Lets a built writer work for so many milliseconds and kills it in the middle of it. What it told after it was ready, each line
 * one thing that it had been promised. Node runs no TypeScript on its oldest supported version, so the writer is the built one.
 */
export async function workAndKill<Told>(
  writer: string,
  args: readonly string[],
  milliseconds: number,
): Promise<Told[]> {
  const built = import.meta.url.includes('/dist/') ? '' : '../../dist/test/soak/'
  const path = fileURLToPath(new URL(`${built}${writer}`, import.meta.url))
  const child = spawn(process.execPath, [path, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const told: Told[] = []
  const atWork = new Promise<void>((resolve, reject) => {
    child.once('exit', () => reject(new Error('The writer ended by itself.')))
    createInterface({ input: child.stdout }).on('line', (line) => {
      told.push(JSON.parse(line) as Told)
      // The first line says that it is ready, the second is its first act: from here on there is something to lose.
      if (told.length === 2) resolve()
    })
  })
  await atWork
  const ended = closed(child)
  await setTimeout(milliseconds)
  child.kill('SIGKILL')
  await ended
  return told.slice(1)
}

function closed(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => child.once('close', () => resolve()))
}
