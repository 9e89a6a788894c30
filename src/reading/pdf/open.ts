import type { Budget } from '../budget.ts'
import { type Cipher, cipherFor } from './cipher.ts'
import { carve, follow, type Objects, unpackObjects } from './objects.ts'
import { isDict, isText } from './syntax.ts'

export type Carved = { readonly objects: Objects; readonly cipher: Cipher | undefined; readonly locked: boolean }

export function openObjects(bytes: Uint8Array, budget: Budget): Carved {
  const carved = carve(bytes, budget)
  const trailer = carved.trailers.findLast((one) => one.has('Encrypt'))
  const encrypt = trailer ? follow(trailer.get('Encrypt'), carved) : undefined
  if (!trailer || !isDict(encrypt))
    return { objects: unpackObjects(carved, undefined, budget), cipher: undefined, locked: false }
  const ids = follow(trailer.get('ID'), carved)
  const id = Array.isArray(ids) && isText(ids[0]) ? ids[0].bytes : ''
  const cipher = cipherFor(encrypt, id)
  return { objects: unpackObjects(carved, cipher, budget), cipher, locked: true }
}
