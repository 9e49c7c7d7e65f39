import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './root.ts'

export interface Totals {
  passed: number
  failed: number
  skipped: number
}

export const nothing: Totals = { passed: 0, failed: 0, skipped: 0 }

export const sum = (all: readonly Totals[]): Totals =>
  all.reduce(
    (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }),
    nothing,
  )

interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
}

const ofVitest = (report: VitestReport): Totals => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests,
  skipped: report.numPendingTests + report.numTodoTests,
})

/** A flaky test failed at least once: it counts as failed. */
const ofPlaywright = ({ stats }: PlaywrightReport): Totals => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky,
  skipped: stats.skipped,
})

const readers = { vitest: ofVitest, playwright: ofPlaywright }

/**
 * What a finished run reports. A run that fails without a failing test (it crashed, a file did not load, there was
 * no report) is one failure, so that the closing line never says 0 failed about a red run.
 */
export function totalsOf(kind: keyof typeof readers, report: unknown, ok: boolean): Totals {
  const read = report === undefined ? nothing : readers[kind](report as VitestReport & PlaywrightReport)
  return ok || read.failed > 0 ? read : { ...read, failed: 1 }
}

export const line = ({ passed, failed, skipped }: Totals) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`

export const reportFile = (name: string) => join(root, '.cache/test', `${name}.json`)

export function freshReport(name: string): string {
  const file = reportFile(name)
  mkdirSync(dirname(file), { recursive: true })
  rmSync(file, { force: true })
  return file
}

export function readReport(name: string): unknown {
  try {
    return JSON.parse(readFileSync(reportFile(name), 'utf8'))
  } catch {
    return undefined
  }
}

export const writeTotals = (name: string, totals: Totals) =>
  writeFileSync(freshReport(name), `${JSON.stringify(totals)}\n`)
