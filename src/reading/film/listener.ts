import type { Passage } from '../../core/recording.ts'
import { startThread } from '../start-thread.ts'
import type { Listening } from './listen.ts'
import type { Pack } from './pack.ts'
import { RATE } from './speech-activity.ts'

export type ListenerJob = { readonly folder: string }
export type ToListener = { readonly samples: Float32Array } | { readonly act: 'begin' | 'finish' }
export type FromListener = { readonly ready: boolean } | { readonly passage: Passage } | { readonly done: true }

export type Listener = {
  listen(onPassage: (passage: Passage) => void): Promise<Listening | undefined>
  close(): void
}

export function startListener({ folder }: Pack): Listener {
  const thread = startThread('film/listen-thread', { folder } satisfies ListenerJob)
  let onPassage: (passage: Passage) => void = () => {}
  let waiting: Waiting | undefined
  let ended: Error | undefined
  const ready = new Promise<boolean>((resolve) => {
    const end = (fault: Error) => {
      ended = fault
      resolve(false)
      waiting?.reject(fault)
    }
    thread.on('message', (message: FromListener) => {
      if ('ready' in message) resolve(message.ready)
      else if ('passage' in message) onPassage(message.passage)
      else waiting?.resolve()
    })
    thread.on('error', end)
    thread.on('exit', () => end(new Error('The thread for speech has ended.')))
  })

  function call(message: ToListener): Promise<void> {
    if (ended) return Promise.reject(ended)
    return new Promise((resolve, reject) => {
      waiting = { resolve, reject }
      thread.postMessage(message)
    })
  }

  return {
    async listen(report) {
      if (!(await ready)) return undefined
      const passages: Passage[] = []
      let total = 0
      onPassage = (passage) => {
        passages.push(passage)
        report(passage)
      }
      await call({ act: 'begin' })
      return {
        take(samples) {
          total += samples.length
          return call({ samples })
        },
        finish: () => call({ act: 'finish' }),
        passages,
        taken: () => Math.round((total * 1_000) / RATE),
      }
    },
    close() {
      void thread.terminate()
    },
  }
}

type Waiting = { resolve(): void; reject(fault: Error): void }
