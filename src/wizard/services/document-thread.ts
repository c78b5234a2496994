import module from 'node:module'
import {parentPort} from 'node:worker_threads'
import {Problem} from '../../model/problem.ts'
import type {Answer, Request} from './background.ts'
import {documentService} from './documents.ts'

/** The thread beside the screen's: it does to documents what it is asked, one request after the other's beginning. */

const compileCache = module as typeof module & {enableCompileCache?: () => void}
compileCache.enableCompileCache?.()

const documents = documentService()

const did = async (request: Request): Promise<Pick<Answer, 'result' | 'problem'>> => {
  try {
    // biome-ignore lint/suspicious/noExplicitAny: the request's types were checked where it was made
    return {result: await (documents[request.name] as (...given: any[]) => unknown)(...request.given)}
  } catch (error) {
    const {message, where, next} = error as Problem
    return {problem: {message, where, next, expected: error instanceof Problem}}
  }
}

parentPort?.on('message', async (request: Request) => {
  parentPort?.postMessage({id: request.id, ...(await did(request))} satisfies Answer)
})
