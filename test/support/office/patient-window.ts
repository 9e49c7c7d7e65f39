import type { Caller } from '../../../db/caller.ts'
import type { Office } from '../../../db/office.ts'
import { disturbs, type Topic } from '../../../shared/contract/operation.ts'
import { operations } from '../sweep/answers.ts'
import { drawInput } from '../sweep/draw-input.ts'
import { knownIds } from '../sweep/known-ids.ts'
import type { GivenOffice } from './office.ts'

/** About how many records of a kind it asks. */
const records = 4
const spread = (ids: readonly string[]) =>
  ids.filter((_, at) => Math.floor((at * records) / ids.length) > Math.floor(((at - 1) * records) / ids.length))

interface Question {
  readonly name: string
  readonly input: string
  readonly reads: readonly Topic[]
}

/** The record that `id` means in an area. */
const tableOf: Readonly<Record<string, string>> = {
  applications: 'applicationId',
  support: 'caseId',
  progress: 'reportId',
  jobs: 'jobId',
  meeting: 'meetingId',
}
/** They go through the whole file: the one shows no record, and any change at all disturbs the others. */
const notAsked = ['audit.verify', 'keeping.person', 'keeping.rows']

/** As it is typed in the one box: among all kinds of records, where drawn inputs name one. */
const typed = { text: '見本', fy: 2026 }

/** Every question one may ask of what is in the office now, each about some of its records. */
function questionsOf(office: Office, { role }: Caller): Question[] {
  const known = knownIds(office.file)
  const asked = operations.flatMap(({ name, operation }) => {
    if (operation.kind !== 'query' || !operation.allowed.includes(role) || notAsked.includes(name)) return []
    const [area = ''] = name.split('.')
    const ids = (field: string) => known.ids(field === 'id' ? (tableOf[area] ?? field) : field)
    const some = (field: string) => spread(ids(field))
    return Array.from({ length: records }, (_, step): Question => {
      const input = drawInput(operation.input, { ...known, ids: some }, { step, round: 0 })
      return { name, input: JSON.stringify(input), reads: operation.reads(input) }
    })
  })
  const search = operations.find(({ name }) => name === 'search.everywhere')?.operation
  if (search?.kind === 'query')
    asked.push({ name: 'search.everywhere', input: JSON.stringify(typed), reads: search.reads(typed) })
  return [...new Map(asked.map((each) => [`${each.name} ${each.input}`, each])).values()]
}

/**
 * A window that keeps every answer until it is told of a change that disturbs it, as a real one does, and finds out which
 * of those it kept are no longer what the office says.
 */
export function patientWindow({ office, unjudged }: GivenOffice, caller: Caller) {
  const kept = new Map<string, Question & { readonly answer: string }>()
  const stop = office.onChange((change) => {
    const { topics } = office.toldTo(caller, change)
    for (const [key, { reads }] of kept)
      if (topics.some((changed) => reads.some((read) => disturbs(changed, read)))) kept.delete(key)
  })
  const answerOf = (asked: Office, { name, input }: Question) =>
    JSON.stringify(asked.call(name, JSON.parse(input), caller))
  return {
    stop,
    /** The clock has moved: what depends on the day is asked for again without a change. */
    forget: () => kept.clear(),
    /** Asks for whatever it does not hold of what one may ask now, and lets go of the rest. */
    fill(): void {
      const asked = new Map(questionsOf(office, caller).map((each) => [`${each.name} ${each.input}`, each]))
      for (const key of kept.keys()) if (!asked.has(key)) kept.delete(key)
      for (const [key, question] of asked)
        if (!kept.has(key)) kept.set(key, { ...question, answer: answerOf(office, question) })
    },
    /** Asks again for all it still holds; the questions whose kept answer was stale. */
    look(): string[] {
      return [...kept].flatMap(([key, question]) => {
        const answer = answerOf(unjudged, question)
        kept.set(key, { ...question, answer })
        return question.answer === answer ? [] : [key]
      })
    },
  }
}
export type PatientWindow = ReturnType<typeof patientWindow>
