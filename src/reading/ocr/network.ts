import { readFileSync } from 'node:fs'
import { openModelBeside } from '../picture/model-threads.ts'
import { type Numbers, pathOfModel } from '../picture/open-model.ts'

export type Network = (data: Float32Array, dims: readonly number[]) => Promise<Numbers>

const FOLDER = 'ocr/models'

export async function openNetwork(name: string): Promise<Network> {
  const run = await openModelBeside(`${FOLDER}/${name}`)
  return async (data, dims) => {
    const [found] = Object.values(await run(data, dims))
    if (!found) throw new Error('The network gave no answer.')
    return found
  }
}

/** Class 0 is the gap between letters. */
export const readAlphabet = (): readonly string[] => [
  '',
  ...readFileSync(pathOfModel(`${FOLDER}/alphabet.txt`), 'utf8'),
]
