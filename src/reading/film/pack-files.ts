export type PackPackage = {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly integrity: string
  readonly files: readonly PackFile[]
}

export type PackFile = {
  readonly name: PackName
  readonly path: string
  readonly bytes: number
  /** SHA-256 in lower-case hexadecimal. */
  readonly hash: string
}

export type PackName =
  | 'decoder.wasm'
  | 'decoder.js'
  | 'speech-encoder.onnx'
  | 'speech-decoder.onnx'
  | 'speech-words.mjs'
  | 'speech-activity.onnx'

export const PACKAGES: readonly PackPackage[] = [
  {
    name: '@usefulsensors/moonshine-js',
    version: '0.1.15',
    licence: 'MIT',
    integrity: 'sha512-SR0NMPcY0lusFaY+kvimwCaasi9zMUBNiFLYPbID5/EafY+Eg9ZgHGCQO0fjVqQdF0D8bAPEyDo0I9Dq9uQo1w==',
    files: [
      {
        name: 'speech-encoder.onnx',
        path: 'package/dist/model/base/quantized/encoder_model.onnx',
        bytes: 20_513_063,
        hash: '1dd9ab0a7f987113d30affcba5a068d11c8f90fa0223caa3e491ade431ad9751',
      },
      {
        name: 'speech-decoder.onnx',
        path: 'package/dist/model/base/quantized/decoder_model_merged.onnx',
        bytes: 42_498_870,
        hash: 'cc9f3cd6698a369c6008b41aa60aa3fb3322e7f03c9bdf19d8e6b7200afca4f3',
      },
    ],
  },
  {
    name: '@ricky0123/vad-web',
    version: '0.0.22',
    licence: 'ISC',
    integrity: 'sha512-679R6sfwXx4jkquK+FJ9RC2W29oulWC+9ZINK6LVpuy90IBV7UaTGNN79oQXufpJTJs5z4X/22nw1DQ4+Rh8CA==',
    files: [
      {
        name: 'speech-activity.onnx',
        path: 'package/dist/silero_vad_v5.onnx',
        bytes: 2_327_524,
        hash: '2623a2953f6ff3d2c1e61740c6cdb7168133479b267dfef114a4a3cc5bdd788f',
      },
    ],
  },
  {
    name: 'llama-tokenizer-js',
    version: '1.2.2',
    licence: 'MIT',
    integrity: 'sha512-Wmth393dc3odWU3IzARJ3r2oIfWgw9GdJ5Gm+hGhfECNO18UHLRqEFSf511jn4E9KcQGzuuKw4Wl08pHAemLAw==',
    files: [
      {
        name: 'speech-words.mjs',
        path: 'package/llama-tokenizer.js',
        bytes: 676_487,
        hash: '34a7b9f7579d40486444590c37cba6564ef40c3dd98ecdfc2f7c886ae72c898d',
      },
    ],
  },
  {
    name: '@ffmpeg/core',
    version: '0.12.10',
    licence: 'GPL-2.0-or-later',
    integrity: 'sha512-dzNplnn2Nxle2c2i2rrDhqcB19q9cglCkWnoMTDN9Q9l3PvdjZWd1HfSPjCNWc/p8Q3CT+Es9fWOR0UhAeYQZA==',
    files: [
      {
        name: 'decoder.js',
        path: 'package/dist/umd/ffmpeg-core.js',
        bytes: 112_059,
        hash: 'b266ab5b952555881dd6310663986994a182acb2b7ff25cf10a25f7a37ac2b21',
      },
      {
        name: 'decoder.wasm',
        path: 'package/dist/umd/ffmpeg-core.wasm',
        bytes: 32_232_419,
        hash: '9f57947a5bd530d8f00c5b3f2cb2a3492faa7e5d823315342d6a8656d0a6b7b7',
      },
    ],
  },
]

export const PACK_FILES: readonly PackFile[] = PACKAGES.flatMap(({ files }) => files)
