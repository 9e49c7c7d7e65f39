import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { root } from './root.ts'

/** A test by its name, and the first words of what it said. */
export interface Said {
  name: string
  words: string
}

export interface Totals {
  passed: number
  failed: number
  skipped: number
  failures: Said[]
  /** Tests of screens and programs that passed only at the second try: passed, and named, so that somebody looks. */
  again: Said[]
}

export const nothing: Totals = { passed: 0, failed: 0, skipped: 0, failures: [], again: [] }

/** A step that is no test: 0 failed, or 1 by its name. */
export const judged = (ok: boolean, name: string): Totals =>
  ok ? nothing : { ...nothing, failed: 1, failures: [{ name, words: '' }] }

export const sum = (all: readonly Totals[]): Totals =>
  all.reduce(
    (a, b) => ({
      passed: a.passed + b.passed,
      failed: a.failed + b.failed,
      skipped: a.skipped + b.skipped,
      failures: [...a.failures, ...b.failures],
      again: [...a.again, ...b.again],
    }),
    nothing,
  )

const said = (name: string, message = ''): Said => ({
  name,
  words: stripVTControlCharacters(message).split('\n').slice(0, 6).join('\n'),
})

interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: {
    name: string
    message: string
    status: string
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[]
  }[]
}

function ofVitest(report: VitestReport): Totals {
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults)
  const told = tests.filter(({ failureMessages }) => failureMessages.length > 0)
  const of = (status: string) =>
    told.filter((test) => test.status === status).map((test) => said(test.fullName.trim(), test.failureMessages[0]))
  const unloaded = report.testResults
    .filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0)
    .map(({ name, message }) => said(name, message))
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: [...of('failed'), ...unloaded],
    again: of('passed'),
  }
}

interface Suite {
  title: string
  suites?: Suite[]
  specs: { title: string; tests: { status: string; results: { error?: { message?: string } }[] }[] }[]
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  suites: Suite[]
}

const specsOf = (suite: Suite): Suite['specs'] => [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)]

function ofPlaywright({ stats, suites }: PlaywrightReport): Totals {
  const specs = suites.flatMap(specsOf)
  const of = (status: string) =>
    specs.flatMap(({ title, tests }) =>
      tests.filter((test) => test.status === status).map(({ results }) => said(title, results[0]?.error?.message)),
    )
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
    failures: of('unexpected'),
    again: of('flaky'),
  }
}

/**
 * How many tests of one run may need their second try. A machine with other work at hand makes one or two late; more
 * than these tell of the program.
 */
export const triesAllowed = 3

function withinTries(totals: Totals): Totals {
  if (totals.again.length <= triesAllowed) return totals
  const name = `${totals.again.length} 件が二度目にやっと通りました(${triesAllowed} 件まで)`
  return sum([totals, judged(false, name)])
}

const readers = { vitest: ofVitest, playwright: ofPlaywright }

/**
 * What a finished run reports. A run that fails without a failing test (it crashed, a file did not load, there was
 * no report) is one failure, so that the closing line never says 0 failed about a red run.
 */
export function totalsOf(kind: keyof typeof readers, report: unknown, ok: boolean): Totals {
  const read = report === undefined ? nothing : readers[kind](report as VitestReport & PlaywrightReport)
  const counted = withinTries(read)
  if (ok || counted.failed > 0) return counted
  return counted.failures.length > 0 ? { ...counted, failed: 1 } : sum([counted, judged(false, kind)])
}

export const line = ({ passed, failed, skipped }: Omit<Totals, 'failures' | 'again'>) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`

/** What somebody must look at, by name: it stands last, where the end of a long record is all that is kept. */
export function named({ failures, again }: Totals): string {
  const list = (heading: string, all: readonly Said[]) =>
    all.length === 0
      ? []
      : [heading, ...all.map(({ name, words }) => `  ${name}\n${words.replace(/^/gm, '      ')}`.trimEnd())]
  return [...list('■ 二度目に通ったもの', again), ...list('■ 通らなかったもの', failures)].join('\n')
}

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
