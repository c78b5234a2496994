import type {Worker} from 'node:worker_threads'
import {Problem} from '../../model/problem.ts'
import type {DocumentService} from './services.ts'

/** What is done beside the screen: all that reads or makes a whole document. */
type Name = 'prefer' | 'markdown' | 'check' | 'difference'

export interface Request {
  id: number
  name: Name
  given: readonly unknown[]
}

/** What came of a request; a class does not pass between threads, so a Problem comes as what it says. */
export interface Answer {
  id: number
  result?: unknown
  problem?: {message: string; where?: string | undefined; next?: string | undefined; expected: boolean}
}

const errorOf = ({message, where, next, expected}: NonNullable<Answer['problem']>): Error =>
  expected ? new Problem(message, {...(where ? {where} : {}), ...(next ? {next} : {})}) : new Error(message)

/**
 * The service with its long work in a thread of its own, begun when it is first needed: a document of a thousand
 * events takes a good part of a second to be written and checked, and no key should wait for that.
 */
export function inBackground(documents: DocumentService): DocumentService {
  let thread: Promise<Worker> | null = null
  let last = 0
  const preferences: Parameters<DocumentService['prefer']>[] = []
  const waiting = new Map<number, {resolve(result: unknown): void; reject(error: Error): void}>()

  const settle = (
    id: number,
    by: (asked: {resolve(result: unknown): void; reject(error: Error): void}) => void,
  ) => {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (asked) by(asked)
  }

  async function begin(): Promise<Worker> {
    const {Worker} = await import('node:worker_threads')
    const worker = new Worker(new URL('./document-thread.js', import.meta.url))
    worker.on('message', ({id, result, problem}: Answer) => {
      settle(id, ({resolve, reject}) => (problem ? reject(errorOf(problem)) : resolve(result)))
      if (waiting.size === 0) worker.unref()
    })
    // The next request begins another one.
    worker.on('error', error => {
      thread = null
      for (const id of [...waiting.keys()]) settle(id, ({reject}) => reject(error))
    })
    for (const given of preferences) worker.postMessage({id: 0, name: 'prefer', given} satisfies Request)
    return worker
  }

  async function ask<Result>(name: Name, given: readonly unknown[]): Promise<Result> {
    thread ??= begin()
    const worker = await thread
    return new Promise((resolve, reject) => {
      last += 1
      waiting.set(last, {resolve: result => resolve(result as Result), reject})
      // Only while it has something to do does it keep the process from ending.
      worker.ref()
      worker.postMessage({id: last, name, given} satisfies Request)
    })
  }

  return {
    ...documents,
    prefer(preferred) {
      documents.prefer(preferred)
      preferences.push([preferred])
      if (thread) void ask('prefer', [preferred])
    },
    markdown: (...given) => ask('markdown', given),
    check: (...given) => ask('check', given),
    difference: (...given) => ask('difference', given),
  }
}
