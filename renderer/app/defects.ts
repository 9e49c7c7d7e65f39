import { createContext, useEffect } from 'react'
import { createClient, ProblemError, type Transport } from '../api/client.ts'

/** Writes a defect of the page down and answers the number of its line in the log; null where that cannot be done. */
export type ReportDefect = (defect: unknown) => Promise<string | null>

export const DefectContext = createContext<ReportDefect>(async () => null)

/** Beside the line of the screens: it must still speak when they cannot be drawn. */
export function defectsBy(transport: Transport): ReportDefect {
  const { launcher } = createClient(transport)
  // A page that fails at every drawing has told all it knows after a few.
  let left = 20
  return async (defect) => {
    if (defect instanceof ProblemError && defect.problem.reference !== undefined) return defect.problem.reference
    if (left === 0) return null
    left -= 1
    const { name, message, stack } = defect instanceof Error ? defect : new Error(String(defect))
    const frames = (stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
    return launcher
      .noteDefect({
        name: name.slice(0, 100),
        message: message.slice(0, 2000),
        frames: frames.slice(0, 12).map((line) => line.slice(0, 500)),
      })
      .then(
        ({ reference }) => reference,
        () => null,
      )
  }
}

/** What a deed throws outside of any drawing would otherwise be seen by nobody. */
export function useStrayDefects(report: ReportDefect, say: (words: string) => void): void {
  useEffect(() => {
    const stray = (defect: unknown) =>
      void report(defect).then((reference) =>
        say(
          reference === null
            ? '思わぬ不具合が起きました。'
            : `思わぬ不具合が起きました。続くときは、記録番号 ${reference} を添えてお知らせください。`,
        ),
      )
    const thrown = ({ error, message }: ErrorEvent) => {
      // Chromium's own remark on a layout that needs a second look; nothing failed.
      if (!message.startsWith('ResizeObserver loop')) stray(error ?? message)
    }
    const rejected = ({ reason }: PromiseRejectionEvent) => stray(reason)
    addEventListener('error', thrown)
    addEventListener('unhandledrejection', rejected)
    return () => {
      removeEventListener('error', thrown)
      removeEventListener('unhandledrejection', rejected)
    }
  }, [report, say])
}
