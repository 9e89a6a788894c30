import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { av1Decoder } from '../../src/reading/film/av1.ts'
import type { Decoder } from '../../src/reading/film/decoder.ts'
import { temporaryFolder } from '../tools/temporary-folder.ts'

/** A script that runs in place of ffmpeg. */
function programOf(script: string): string {
  const path = join(temporaryFolder('av1'), 'ffmpeg')
  writeFileSync(path, `#!/bin/sh\n${script}\n`)
  chmodSync(path, 0o700)
  return path
}

async function decoded(script: string, isLate = () => false) {
  const copied: (readonly string[])[] = []
  const decode: Decoder = async (_, args, { onBytes }) => {
    copied.push(args)
    await onBytes(Buffer.from('bare pictures'))
    return 'done'
  }
  const lines: string[] = []
  const written: string[] = []
  const ending = await av1Decoder(decode, programOf(script), 2)(
    new Uint8Array(),
    ['-ignore_editlist', '1', '-hide_banner', '-i', '/in', '-map', '0:v:2', '-vf', 'showinfo', '/out'],
    {
      onLine: (line) => lines.push(line),
      onBytes: (bytes) => void written.push(Buffer.from(bytes).toString()),
      isLate,
    },
  )
  return { ending, copied, lines, written: written.join('') }
}

test('the program for AV1 gets bare pictures by a pipe, and may open nothing else', async () => {
  const { ending, copied, lines, written } = await decoded('echo "$@" >&2; env >&2; cat')
  expect(ending).toBe('done')
  expect(copied).toEqual([['-i', '/in', '-map', '0:v:2', '-c:v', 'copy', '-f', 'ivf', '/out']])
  expect(lines[0]).toMatch(/-protocol_whitelist pipe -f ivf -i pipe:0 -map 0:v:0 -vf showinfo pipe:1$/)
  expect(lines.join()).not.toMatch(/HOME=|DATA_DIR=/)
  expect(written).toBe('bare pictures')
})

test('a program that fails, or cannot be started, is a track that was not decoded', async () => {
  expect((await decoded('exit 1')).ending).toBe('failed')
  const none = av1Decoder(async () => 'done', '/nonexistent/ffmpeg', 0)
  const receiver = { onLine: () => {}, onBytes: () => {}, isLate: () => false }
  expect(await none(new Uint8Array(), ['-i', '/in', '/out'], receiver)).toBe('failed')
})

test('a program that does not end is stopped when there is no time', async () => {
  expect((await decoded('exec sleep 60', () => true)).ending).toBe('late')
})
