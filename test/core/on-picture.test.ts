import { describe, expect, test } from 'vitest'
import { boxesOf, type Run } from '../../src/core/on-picture.ts'

/** A word on a line; ten letters take a tenth of the page width. */
const word = (text: string, x: number, y: number): Run => ({ text, box: [x, y, text.length / 100, 0.02] })

const once = (words: string) => ({ words, nth: 0, of: 1 })

describe('the place of words on a picture', () => {
  test('is one box on a line, though the text has spaces that the drawing lacks', () => {
    const runs = [word('number', 0.1, 0.1), word('999', 0.2, 0.1), word('000', 0.24, 0.1), word('0018,', 0.28, 0.1)]
    const [box, ...more] = boxesOf(runs, once('999 000\n0018'))
    expect(more).toEqual([])
    expect(box!.map((share) => Number(share.toFixed(4)))).toEqual([0.2, 0.1, 0.12, 0.02])
  })

  test('is a box for each line that they run over', () => {
    const runs = [word('Fennel', 0.8, 0.1), word('Close', 0.1, 0.13)]
    expect(boxesOf(runs, once('Fennel Close'))).toEqual([runs[0]!.box, runs[1]!.box])
  })

  test('is the matching occurrence where the same words occur several times', () => {
    const runs = [word('Marjorie', 0.1, 0.1), word('and', 0.3, 0.1), word('Marjorie', 0.1, 0.2)]
    expect(boxesOf(runs, { words: 'Marjorie', nth: 1, of: 2 })).toEqual([runs[2]!.box])
  })

  test('is every occurrence when the picture and the text have different numbers of them', () => {
    const runs = [word('Marjorie', 0.1, 0.1), word('Marjorie', 0.1, 0.2)]
    expect(boxesOf(runs, once('Marjorie'))).toEqual([runs[0]!.box, runs[1]!.box])
  })

  test('is found when letters were painted in another order than they are read', () => {
    const runs = [word('0018', 0.3, 0.1), word('000', 0.25, 0.1005), word('999', 0.2, 0.1)]
    expect(boxesOf(runs, once('999 000 0018'))).toHaveLength(1)
  })

  test('is empty when the words are not there', () => {
    expect(boxesOf([word('garden', 0.1, 0.1)], once('Marjorie'))).toEqual([])
    expect(boxesOf([word('garden', 0.1, 0.1)], once(' '))).toEqual([])
  })
})
