import { openModel } from './open-model.ts'

/** Pixels per side of the network's input. */
export const SIDE = 512

/** Eight numbers a box: offsets y, x, height, width, and the default box as top, left, bottom, right in shares of the side. */
export type Boxes = { readonly sure: Float32Array; readonly boxes: Float32Array }

/**
 * Single-shot detector over MobileNet (Liu et al. 2016, Howard et al. 2017): it recognises nobody. `rgb`: planes of SIDE by SIDE values, 0 to 255.
 */
export async function openFaceNet(): Promise<(rgb: Float32Array) => Promise<Boxes>> {
  const run = await openModel('picture/models/faces.onnx')
  return async (rgb) => {
    const { sure, boxes } = await run(rgb, [1, 3, SIDE, SIDE])
    if (!sure || !boxes) throw new Error('The network gave no answer.')
    return { sure: sure.data, boxes: boxes.data }
  }
}
