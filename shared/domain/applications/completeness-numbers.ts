import { findMunicipality, type Municipality, municipalityCounts } from '../bodies/municipalities.ts'
import { type Prefecture, prefectureByCode } from '../bodies/prefectures.ts'
import { fiscalYearLabel, isInFiscalYear } from '../calendar/fiscal-year.ts'
import { formatWareki } from '../calendar/wareki.ts'
import { trackLabel, tracks } from '../support/track.ts'
import type { Defect } from './defect.ts'
import { type ApplicationForm, type FormPath, formFieldName } from './form.ts'

const places = (found: readonly Municipality[]): string =>
  found.map((each) => `${prefectureByCode(each.jis2)?.name ?? ''} ${each.code}`).join('・')

function targetDefect(name: string, prefecture: Prefecture): Defect | null {
  const { found, elsewhere, similar } = findMunicipality(name, prefecture.jis2)
  if (found !== null || similar.length > 0) return null
  if (elsewhere.length > 0) {
    const message = `${name}は${prefecture.name}の団体ではありません(${places(elsewhere)})。支援対象を確かめてください。`
    return { code: 'target.outside', message, path: 'targets' }
  }
  const message = `「${name}」という市区町村はありません。団体名を正式な名称で確かめてください。`
  return { code: 'target.unknown', message, path: 'targets' }
}

/** Item 8: at least one target, and each a municipality of the prefecture. */
export function targetDefects(form: ApplicationForm, prefecture: Prefecture): Defect[] {
  if (form.targets.length === 0)
    return [
      {
        code: 'target.none',
        message: '支援対象とする市区町村がありません。1団体以上の記入を求めてください。',
        path: 'targets',
      },
    ]
  return form.targets.map((name) => targetDefect(name, prefecture)).filter((defect) => defect !== null)
}

/** Names that differ from a municipality of the prefecture by a variant only, and names given twice. */
export function targetWarnings(form: ApplicationForm, prefecture: Prefecture): Defect[] {
  const warnings: Defect[] = []
  const seen = new Set<string>()
  for (const name of form.targets) {
    const { found, similar } = findMunicipality(name, prefecture.jis2)
    if (similar.length > 0) {
      const names = similar.map((each) => `${each.name}(${each.code})`).join('・')
      warnings.push({
        code: 'target.variant',
        message: `「${name}」は${names}のことですか。名称を確かめてください。`,
        path: 'targets',
      })
    }
    if (found !== null && seen.has(found.code))
      warnings.push({
        code: 'target.duplicate',
        message: `${found.name}が重ねて記入されています。一つにしてください。`,
        path: 'targets',
      })
    if (found !== null) seen.add(found.code)
  }
  return warnings
}

const countsOf = (form: ApplicationForm): readonly (readonly [FormPath, number | null])[] => [
  ['pool.fulltime', form.pool.fulltime],
  ['pool.parttime', form.pool.parttime],
  ['pool.contract', form.pool.contract],
  ['pool.printedTotal', form.pool.printedTotal],
  ['accelerators.appointed', form.accelerators.appointed],
  ['accelerators.planned', form.accelerators.planned],
  ['roles.PR', form.roles.PR],
  ['roles.PM', form.roles.PM],
  ['roles.SD', form.roles.SD],
  ['roles.EN', form.roles.EN],
  ['municipalities.total', form.municipalities.total],
  ['municipalities.supported', form.municipalities.supported],
  ['municipalities.wishing', form.municipalities.wishing],
  ['municipalities.singleIt', form.municipalities.singleIt],
]

/** Item 9: whole numbers, a pool that adds up, and no more municipalities than the prefecture has. */
export function countDefects(form: ApplicationForm, prefecture: Prefecture | null): Defect[] {
  const defects: Defect[] = []
  for (const [path, value] of countsOf(form))
    if (value !== null && (!Number.isInteger(value) || value < 0))
      defects.push({
        code: 'count.invalid',
        message: `「${formFieldName(path)}」の${value}は人数・団体数になりません。0以上の整数で確かめてください。`,
        path,
      })
  const { fulltime, parttime, contract, printedTotal } = form.pool
  if (fulltime !== null && parttime !== null && contract !== null && printedTotal !== null) {
    const sum = fulltime + parttime + contract
    if (sum !== printedTotal)
      defects.push({
        code: 'count.mismatch',
        message: `人材プールの計が${printedTotal}人と記載されていますが、内訳の合計は${sum}人です。どちらが正しいか確かめてください。`,
        path: 'pool.printedTotal',
      })
  }
  if (prefecture !== null) defects.push(...municipalityDefects(form, prefecture))
  return defects
}

function municipalityDefects(form: ApplicationForm, prefecture: Prefecture): Defect[] {
  const most = municipalityCounts(prefecture.jis2).total
  return countsOf(form)
    .filter(([path, value]) => path.startsWith('municipalities.') && value !== null && value > most)
    .map(([path, value]) => ({
      code: 'municipalities.over',
      message: `「${formFieldName(path)}」が${value}団体ですが、${prefecture.name}の市区町村は${most}です。団体数を確かめてください。`,
      path,
    }))
}

/** Numbers that can be right but seldom are. */
export function countWarnings(form: ApplicationForm, prefecture: Prefecture | null): Defect[] {
  const warnings: Defect[] = []
  const { fulltime, parttime } = form.pool
  const { appointed } = form.accelerators
  if (fulltime !== null && parttime !== null && appointed !== null && appointed > fulltime + parttime)
    warnings.push({
      code: 'accelerators.over',
      message: `アクセラレータ任命済${appointed}人が、常勤と非常勤の計${fulltime + parttime}人を超えています。人数を確かめてください。`,
      path: 'accelerators.appointed',
    })
  const { total } = form.municipalities
  const actual = prefecture === null ? null : municipalityCounts(prefecture.jis2).total
  if (total !== null && actual !== null && total < actual)
    warnings.push({
      code: 'municipalities.total.differs',
      message: `管内市区町村数が${total}団体と記載されていますが、${prefecture?.name}の市区町村は${actual}です。確かめてください。`,
      path: 'municipalities.total',
    })
  return warnings
}

const kpiMissingCode = { TALENT: 'kpi.talent.missing', THEME: 'kpi.theme.missing' } as const

/** Item 10: at least one KPI for each track, each with a baseline and another target. */
export function kpiDefects(form: ApplicationForm): Defect[] {
  const defects: Defect[] = tracks
    .filter((track) => !form.kpis.some((kpi) => kpi.track === track))
    .map((track) => ({
      code: kpiMissingCode[track],
      message: `${trackLabel[track]}のKPIがありません。1つ以上の記入を求めてください。`,
      path: 'kpis',
    }))
  for (const { name, baseline, target } of form.kpis) {
    if (baseline === null || target === null)
      defects.push({
        code: 'kpi.value.missing',
        message: `KPI「${name}」の${baseline === null ? '基準値' : '目標値'}がありません。数値の記入を求めてください。`,
        path: 'kpis',
      })
    else if (baseline === target)
      defects.push({
        code: 'kpi.same',
        message: `KPI「${name}」の目標値が基準値と同じ${target}です。目標を見直すよう求めてください。`,
        path: 'kpis',
      })
  }
  return defects
}

/** A unit or a target date that is not there, and a target date outside the year. */
export function kpiWarnings(form: ApplicationForm, fiscalYear: number): Defect[] {
  const warnings: Defect[] = []
  for (const { name, unit, targetDate } of form.kpis) {
    if (unit === null || unit.trim() === '')
      warnings.push({
        code: 'kpi.unit.missing',
        message: `KPI「${name}」の単位がありません。単位を確かめてください。`,
        path: 'kpis',
      })
    if (targetDate === null)
      warnings.push({
        code: 'kpi.date.missing',
        message: `KPI「${name}」の目標日がありません。時点を確かめてください。`,
        path: 'kpis',
      })
    else if (!isInFiscalYear(targetDate, fiscalYear))
      warnings.push({
        code: 'kpi.date.outside',
        message: `KPI「${name}」の目標日(${formatWareki(targetDate, 'long')})が${fiscalYearLabel(fiscalYear)}の外です。確かめてください。`,
        path: 'kpis',
      })
  }
  return warnings
}
