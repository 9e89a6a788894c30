import type { Carried } from '../recording.ts'

const HOLDERS = new Set([
  'moov',
  'trak',
  'mdia',
  'minf',
  'stbl',
  'udta',
  'ilst',
  'meta',
  'edts',
  'dinf',
  'moof',
  'traf',
])
const DEEPEST = 12
const MOST_BOXES = 20_000
const MOST_SAMPLES = 20_000

type Track = { handler: string; format: string; sizes: number[]; chunks: number[]; perChunk: [number, number][] }
type Walk = { count: number; keys: string[]; track: Track | undefined; tracks: Track[] }

/** The boxes of MP4 and QuickTime: tags, names of tracks, cover pictures, and tracks of subtitles. */
export function boxes(buffer: Buffer, found: Carried): void {
  const state: Walk = { count: 0, keys: [], track: undefined, tracks: [] }
  walk(buffer, 0, buffer.length, '', 0, found, state)
  for (const track of state.tracks)
    if (/^(?:text|sbtl|subt|clcp)$/.test(track.handler) || /^(?:tx3g|wvtt|stpp|text)$/.test(track.format))
      found.subtitles.push(...samples(buffer, track))
}

function walk(b: Buffer, from: number, to: number, holder: string, depth: number, found: Carried, state: Walk): void {
  for (let at = from; at + 8 <= to && state.count < MOST_BOXES; state.count++) {
    let size = b.readUInt32BE(at)
    let head = 8
    if (size === 1 && at + 16 <= to) {
      size = Number(b.readBigUInt64BE(at + 8))
      head = 16
    }
    if (size === 0) size = to - at
    if (size < head) return
    const end = Math.min(to, at + size)
    enter(b, b.toString('latin1', at + 4, at + 8), at + head, end, holder, depth, found, state)
    at += size
  }
}

function enter(
  b: Buffer,
  name: string,
  from: number,
  end: number,
  holder: string,
  depth: number,
  found: Carried,
  state: Walk,
): void {
  if (name === 'trak') {
    state.track = { handler: '', format: '', sizes: [], chunks: [], perChunk: [] }
    state.tracks.push(state.track)
  }
  table(b, name, from, end, state)
  if (name === 'data') tag(b, from, end, holder, found, state)
  else if (name.startsWith('\u00a9') && holder === 'udta')
    found.properties.push([name, words(b.subarray(from + 4, end))])
  else if (/^(?:titl|auth|dscp|cprt|desc|name|albm|loci|gnre|perf)$/.test(name))
    found.properties.push([name, words(b.subarray(from, end))])
  const inIlst = holder === 'ilst'
  if ((HOLDERS.has(name) || inIlst) && depth < DEEPEST) {
    // `meta` has four bytes of version in MP4, and none in QuickTime.
    const skip = name === 'meta' && b.readUInt32BE(from) === 0 ? 4 : 0
    walk(b, from + skip, end, inIlst ? tagName(b, name, from, state) : name, depth + 1, found, state)
  }
}

/** QuickTime numbers its tags, and lists their names before. */
const tagName = (b: Buffer, name: string, from: number, state: Walk): string =>
  state.keys[b.readUInt32BE(from - 4) - 1] ?? name

function tag(b: Buffer, from: number, end: number, holder: string, found: Carried, _state: Walk): void {
  const kind = b.readUInt32BE(from) & 0xffffff
  const data = b.subarray(from + 8, end)
  if (kind === 13 || kind === 14) found.pictures.push(data)
  else if (kind === 1 || kind === 0) found.properties.push([holder, words(data)])
}

const words = (data: Buffer): string =>
  data
    .toString('utf8')
    .replace(/[^\x20-\x7e\n\u00a0-\ufffc]+/g, ' ')
    .replaceAll('\ufffd', ' ')
    .trim()

function table(b: Buffer, name: string, from: number, end: number, { track, keys }: Walk): void {
  if (name === 'keys') keys.push(...keysIn(b, from, end))
  if (!track) return
  if (name === 'hdlr') track.handler = b.toString('latin1', from + 8, from + 12)
  else if (name === 'stsd') track.format = b.toString('latin1', from + 12, from + 16)
  else if (name === 'stsz') sizes(b, from, end, track)
  else if (name === 'stco') track.chunks.push(...rows(b, from, end, 4).map((at) => b.readUInt32BE(at)))
  else if (name === 'stsc')
    track.perChunk.push(
      ...rows(b, from, end, 12).map((at): [number, number] => [b.readUInt32BE(at), b.readUInt32BE(at + 4)]),
    )
}

/** Where the rows of a counted table begin. */
function rows(b: Buffer, from: number, end: number, size: number): number[] {
  const count = end - from >= 8 ? Math.min(MOST_SAMPLES, b.readUInt32BE(from + 4)) : 0
  return Array.from({ length: count }, (_, i) => from + 8 + i * size).filter((at) => at + size <= end)
}

function keysIn(b: Buffer, from: number, end: number): string[] {
  const found: string[] = []
  for (let at = from + 8; at + 8 <= end && found.length < MOST_SAMPLES; ) {
    const size = Math.max(8, b.readUInt32BE(at))
    found.push(b.toString('utf8', at + 8, at + size))
    at += size
  }
  return found
}

function sizes(b: Buffer, from: number, end: number, track: Track): void {
  const one = b.readUInt32BE(from + 4)
  const count = Math.min(MOST_SAMPLES, b.readUInt32BE(from + 8))
  for (let i = 0; i < count; i++) {
    if (one === 0 && from + 16 + i * 4 > end) return
    track.sizes.push(one || b.readUInt32BE(from + 12 + i * 4))
  }
}

/** Each sample of a track of text: two bytes of length and the text, or boxes that hold it. */
function samples(b: Buffer, track: Track): string[] {
  const texts: string[] = []
  let next = 0
  for (const [i, chunk] of track.chunks.entries()) {
    const per = track.perChunk.findLast(([first]) => first <= i + 1)?.[1] ?? 1
    let at = chunk
    for (let n = 0; n < per && next < track.sizes.length; n++, next++) {
      const size = track.sizes[next]!
      const data = b.subarray(at, at + size)
      const said = data.length >= 2 ? data.readUInt16BE(0) : 0
      const text = words(said > 0 && said <= data.length - 2 ? data.subarray(2, 2 + said) : data)
      if (text !== '') texts.push(text.replace(/\b(?:vttc|payl|vtte)\b/g, ' ').trim())
      at += size
    }
  }
  return texts
}
