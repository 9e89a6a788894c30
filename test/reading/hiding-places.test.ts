import { describe, expect, test } from 'vitest'
import { readHere } from '../../src/reading/read.ts'
import { ALL } from '../files/all.ts'
import { LEAK } from '../files/case.ts'

const formats = [...new Set(ALL.map((file) => file.format))]

/** Every hiding place: the words planted are read, or it is said that nobody can; the clean twin is read whole. */
describe.each(formats)('%s', (format) => {
  test.each(ALL.filter((file) => file.format === format))('$place', async (file) => {
    const leaking = await readHere({ name: file.name, type: '', bytes: await file.leaking() }, 'attachment:1')
    if (file.unreadable) {
      expect(leaking.unread).not.toEqual([])
      return
    }
    const wanted = (file.leak ?? LEAK).toLowerCase().replace(/\s+/g, ' ')
    const said = (parts: readonly { text: string }[]) =>
      parts.some((part) => part.text.toLowerCase().replace(/\s+/g, ' ').includes(wanted))
    expect(said(leaking.parts) || leaking.unread.length > 0).toBe(true)
    const clean = await readHere({ name: file.name, type: '', bytes: await file.clean() }, 'attachment:1')
    expect(clean.unread).toEqual([])
    expect(said(clean.parts)).toBe(false)
  })
})
