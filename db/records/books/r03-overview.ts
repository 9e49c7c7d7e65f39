import type { OverviewBook } from '../../../shared/contract/reports/rows.ts'
import { type FormDefinition, isOwn } from '../../../shared/domain/applications/definition/item.ts'
import { type ApplicationForm, type FormPath, ownPath, valueAt } from '../../../shared/domain/applications/form.ts'
import type { NameMask } from '../../../shared/domain/applications/names/mask.ts'
import { type ApplicationState, isInTheRunning } from '../../../shared/domain/applications/state.ts'
import { type SummaryPart, sourcesOf, summaryPaths } from '../../../shared/domain/applications/summary.ts'
import { findMunicipality } from '../../../shared/domain/bodies/municipalities.ts'
import { fiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { contextLines } from '../../../shared/domain/programme/context.ts'
import { caseStateLabel } from '../../../shared/domain/support/case-state.ts'
import type { Seeing } from '../../handler.ts'
import { storedForm } from '../../stored/form.ts'
import { type ApplicationLine, applicationRows, formsOfYear } from '../../tables/applications/application.ts'
import { unreadPathsOfYear } from '../../tables/applications/parts.ts'
import { type SummaryRow, summaryRowsOfYear } from '../../tables/applications/summary.ts'
import { casesBefore } from '../../tables/support/case.ts'
import { definitionOf } from '../applications/definition.ts'
import { maskForReviewers } from '../applications/names.ts'
import { summaryOf } from '../applications/summaries.ts'
import { theYear } from '../programme/year.ts'
import { codedBy, registered } from './coded.ts'
import { copyOf } from './copy.ts'
import { countsOf } from './counts.ts'

type Row = OverviewBook['rows'][number]
type Figure = Row['pool']['total']

const missingLabel = {
  blank: '未記入',
  unread: '読取不可',
  unwritten: '要約未作成',
  outdated: '要再確認',
} as const
const why = (code: keyof typeof missingLabel) => codedBy(missingLabel, code)

/** What the meeting is about: what passed 要件確認, before the scoring and after it. */
const isListed = (state: ApplicationState): boolean => state === 'eligible' || isInTheRunning(state)

interface Given {
  readonly form: ApplicationForm
  readonly definition: FormDefinition
  readonly unread: ReadonlySet<FormPath>
  readonly summaries: ReadonlyMap<SummaryPart, SummaryRow>
  readonly supported: Row['supported']
}

const supportedIn = (cases: ReturnType<typeof casesBefore>): Row['supported'] =>
  cases.map(({ fy, theme, themeName, state }) => ({
    ...{ year: fiscalYearLabel(fy), themeLetter: theme, themeName: themeName || null },
    state: codedBy(caseStateLabel, state),
  }))

/**
 * R3: what was applied for, in order of receipt. For one 委員 without the bodies that are kept from them, whose number is
 * then said of nobody: `counts` are of the whole call, and belong to the whole list.
 */
export function overviewBookOf(ctx: Seeing, fy: number, reviewerId?: string): OverviewBook {
  const { db } = ctx
  const { code, ctx: own } = copyOf(ctx, fy, { reviewerId, paper: '委員別の応募概要一覧' })
  const unread = Map.groupBy(unreadPathsOfYear(db, fy), (each) => each.application_id)
  const written = Map.groupBy(summaryRowsOfYear(db, fy), (each) => each.applicationId)
  const forms = new Map(formsOfYear(db, fy).map((each) => [each.id, each]))
  const listed = applicationRows(db, fy).filter((row) => isListed(row.state) && own.sight.applications.shows(row))
  const before = reviewerId === undefined ? Map.groupBy(casesBefore(db, fy), ({ jis2 }) => jis2) : null
  const rows = listed.flatMap((row) => {
    const kept = forms.get(row.id)
    if (kept === undefined) return []
    const whole = toRow(row, {
      form: storedForm.read(kept.form, row.id),
      definition: definitionOf(kept),
      unread: new Set(unread.get(row.id)?.map(({ path }) => path)),
      summaries: new Map(written.get(row.id)?.map((each) => [each.part, each])),
      supported: before && supportedIn(before.get(row.jis2 ?? '') ?? []),
    })
    return reviewerId === undefined ? whole : whole.map((each) => withoutNames(each, maskForReviewers(db, row)))
  })
  const context = contextLines(theYear(db, fy).context)
  const beforeScoring = listed.filter(({ state }) => state === 'eligible').length
  return { counts: countsOf(ctx, fy), beforeScoring, copyFor: code, context, rows }
}

function toRow(row: ApplicationLine, given: Given): Row[] {
  const received = registered(row)
  if (received === null) return []
  const { form, unread } = given
  const figure = (path: FormPath): Figure => {
    const value = valueAt(form, path)
    if (typeof value === 'number') return { value, missing: null }
    return { value: null, missing: why(unread.has(path) ? 'unread' : 'blank') }
  }
  const pool = {
    fulltime: figure('pool.fulltime'),
    parttime: figure('pool.parttime'),
    contract: figure('pool.contract'),
  }
  const listMissing = (path: 'kpis' | 'past') =>
    form[path].length > 0 ? null : why(unread.has(path) ? 'unread' : 'blank')
  return [
    {
      ...received,
      municipalities: {
        total: figure('municipalities.total'),
        supported: figure('municipalities.supported'),
        wishing: figure('municipalities.wishing'),
      },
      pool: { ...pool, total: totalOf(Object.values(pool)), printed: figure('pool.printedTotal') },
      accelerators: { appointed: figure('accelerators.appointed'), planned: figure('accelerators.planned') },
      summaries: {
        talent: printed('talent', given),
        theme: printed('theme', given),
        goal: printed('goal', given),
        structure: printed('structure', given),
      },
      targets: form.targets.map((name) => ({
        name,
        code: row.jis2 === null ? null : (findMunicipality(name, row.jis2).found?.code ?? null),
      })),
      kpis: form.kpis.map((kpi) => ({ ...kpi, unit: kpi.unit ?? '' })),
      kpisMissing: listMissing('kpis'),
      organisation: form.organisation,
      past: form.past,
      pastMissing: listMissing('past'),
      own: ownOf(given),
      supported: given.supported,
    },
  ]
}

/** What the form of its year asks of its own and the meeting reads, in the order of the form. */
const ownOf = ({ form, definition, unread }: Given): Row['own'] =>
  definition
    .filter((item) => isOwn(item) && item.printed && !item.retired)
    .map(({ name }) => {
      const words = valueAt(form, ownPath(name))
      const written = typeof words === 'string' && words !== ''
      const missing = written ? null : why(unread.has(ownPath(name)) ? 'unread' : 'blank')
      return { name, text: written ? words : '', missing }
    })

/** The people of an application in none of its texts, the office's own 要約 among them. */
function withoutNames(row: Row, { text }: NameMask): Row {
  const { talent, theme, goal, structure } = row.summaries
  const told = (summary: Row['summaries'][SummaryPart]) => ({ ...summary, text: text(summary.text) })
  return {
    ...row,
    summaries: { talent: told(talent), theme: told(theme), goal: told(goal), structure: told(structure) },
    targets: row.targets.map((target) => ({ ...target, name: text(target.name) })),
    kpis: row.kpis.map((kpi) => ({ ...kpi, name: text(kpi.name), unit: text(kpi.unit) })),
    organisation: row.organisation.map(({ unit, role }) => ({ unit: text(unit), role: text(role) })),
    own: row.own.map((item) => ({ ...item, text: text(item.text) })),
    past: row.past.map(({ year, programme }) => ({ year: text(year), programme: text(programme) })),
  }
}

/** 計 of what is filled in; nothing where nothing is. What is missing of it its own columns say. */
function totalOf(parts: readonly Figure[]): Figure {
  const known = parts.flatMap(({ value }) => value ?? [])
  if (known.length > 0) return { value: known.reduce((sum, value) => sum + value, 0), missing: null }
  return { value: null, missing: parts[0]?.missing ?? null }
}

/** Only what an officer has confirmed of the form as it is now: a paper for the meeting is never a silent guess. */
function printed(part: SummaryPart, { form, unread, summaries }: Given): Row['summaries'][SummaryPart] {
  const { state, text } = summaryOf(form, part, summaries.get(part))
  if (state === 'confirmed') return { text, missing: null }
  if (state === 'outdated') return { text: '', missing: why('outdated') }
  if (sourcesOf(form, part).length > 0) return { text: '', missing: why('unwritten') }
  return { text: '', missing: why(summaryPaths(part).some((path) => unread.has(path)) ? 'unread' : 'blank') }
}
