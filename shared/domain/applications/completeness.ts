import { checkDigit, type Prefecture, prefectureByName } from '../bodies/prefectures.ts'
import { isLate } from '../calendar/deadline.ts'
import { epochSecond, jstDate } from '../calendar/jst.ts'
import { formatJstInstant, formatWareki } from '../calendar/wareki.ts'
import { type CheckRule, checkRules } from './check-items.ts'
import type { CheckResult } from './checks.ts'
import { contactDefects, organisationDefects, requiredDefects } from './completeness-fields.ts'
import {
  countDefects,
  countWarnings,
  kpiDefects,
  kpiWarnings,
  targetDefects,
  targetWarnings,
} from './completeness-numbers.ts'
import { sparingUnread } from './completeness-unread.ts'
import type { CheckFinding, Defect } from './defect.ts'
import type { FormDefinition } from './definition/item.ts'
import { asDefined, judgedUnder } from './definition/judged.ts'
import { namesIn } from './definition/names.ts'
import type { ApplicationForm, FormPath } from './form.ts'

export interface CheckedFile {
  readonly kind: 'cover' | 'detail' | 'other'
  /** False when it is broken or needs a password. */
  readonly opened: boolean
}

export interface CompletenessInput {
  readonly form: ApplicationForm
  /** By which the form was read. */
  readonly definition: FormDefinition
  /** Fields that are 読取不可 and that no officer has confirmed: their null or empty list says nothing. */
  readonly unread: ReadonlySet<FormPath>
  /** ISO instant. */
  readonly receivedAt: string | null
  /** ISO instant: the deadline that holds for its prefecture, and whether that is later than announced. */
  readonly deadline: string
  readonly extended: boolean
  readonly files: readonly CheckedFile[]
  readonly fiscalYear: number
  readonly otherApplicationOfSamePrefecture: boolean
}

interface Finding {
  result?: CheckResult
  defects?: readonly Defect[]
  warnings?: readonly Defect[]
}

const one = (code: string, path: FormPath | null, message: string): Defect[] => [{ code, message, path }]

function punctuality({ receivedAt, deadline, extended }: CompletenessInput): Finding {
  if (receivedAt === null) return { result: 'pending' }
  if (!isLate(receivedAt, deadline)) return {}
  const received = formatJstInstant(receivedAt, true)
  const message = `受信は${received}で、${extended ? '延長後の' : ''}締切(${formatJstInstant(deadline, true)})を過ぎています。受理・不受理とその理由を記録してください。`
  return { defects: one('late', null, message) }
}

/** Which of several counts is the officer's to choose: until then nothing of it is the prefecture's to mend. */
const isTwice = ({ files }: CompletenessInput, kind: CheckedFile['kind']): boolean =>
  files.filter((file) => file.kind === kind && file.opened).length > 1

const toChoose = (name: string, code: string): Finding => ({
  result: 'pending',
  warnings: one(code, null, `${name}が二つ以上あります。「応募書」の欄の上で、使う方を選んでください。`),
})

function cover(input: CompletenessInput): Finding {
  const { form, files, receivedAt } = input
  if (isTwice(input, 'cover')) return toChoose('応募書(鑑文)', 'cover.twice')
  if (!files.some((file) => file.kind === 'cover'))
    return { defects: one('cover.missing', null, '応募書(鑑文)がありません。団体に提出を求めてください。') }
  if (form.docDate === null || receivedAt === null || form.docDate <= jstDate(receivedAt)) return {}
  const date = formatWareki(form.docDate, 'long')
  return { warnings: one('docDate.late', 'docDate', `鑑文の日付(${date})が受信日より後です。日付を確かめてください。`) }
}

function detail(input: CompletenessInput): Finding {
  const { files } = input
  if (isTwice(input, 'detail')) return toChoose('応募書(詳細)', 'detail.twice')
  if (files.some((file) => file.kind === 'detail')) return {}
  return { defects: one('detail.missing', null, '応募書(詳細)がありません。団体に提出を求めてください。') }
}

function lgCodeDefects(lgCode: string, prefecture: Prefecture | null): Defect[] {
  if (!/^\d{6}$/.test(lgCode) || checkDigit(lgCode.slice(0, 5)) !== lgCode[5])
    return one(
      'lgcode.invalid',
      'lgCode',
      `団体コード「${lgCode}」は桁数か検査数字が誤っています。6桁のコードを確かめてください。`,
    )
  if (prefecture === null || lgCode === prefecture.lgCode) return []
  const message = `団体コード${lgCode}は${prefecture.name}(${prefecture.lgCode})のものではありません。団体名とコードを確かめてください。`
  return one('lgcode.mismatch', 'lgCode', message)
}

function eligibleBody({ form }: CompletenessInput, prefecture: Prefecture | null): Finding {
  const defects: Defect[] = []
  if (form.prefecture === null || form.prefecture.trim() === '')
    defects.push(...one('prefecture.missing', 'prefecture', '都道府県名がありません。団体名を確かめてください。'))
  else if (prefecture === null) {
    const message = `「${form.prefecture}」は都道府県ではありません。応募できるのは都道府県です。団体名を確かめてください。`
    defects.push(...one('prefecture.unknown', 'prefecture', message))
  }
  if (form.lgCode !== null) defects.push(...lgCodeDefects(form.lgCode, prefecture))
  return { defects }
}

function oneTheme({ form }: CompletenessInput): Finding {
  const marked = form.themesMarked
  if (marked.length === 1) return {}
  if (marked.length === 0)
    return {
      defects: one(
        'theme.none',
        'themesMarked',
        '重点テーマが選ばれていません。A〜Fから一つを選ぶよう求めてください。',
      ),
    }
  const message = `重点テーマが${marked.length}つ(${marked.join('・')})選ばれています。一つに絞るよう求めてください。`
  return { defects: one('theme.many', 'themesMarked', message) }
}

function consent({ form }: CompletenessInput): Finding {
  if (form.consent === null) return { result: 'pending' }
  if (form.consent) return {}
  return {
    defects: one(
      'consent.missing',
      'consent',
      '公表・情報共有への同意がありません。同意の有無を団体に確かめてください。',
    ),
  }
}

function readable({ files }: CompletenessInput): Finding {
  if (files.length === 0) return { result: 'na' }
  const closed = files.filter((file) => !file.opened)
  if (closed.length === 0) return {}
  const kinds = { cover: '応募書(鑑文)', detail: '応募書(詳細)', other: '添付' }
  const names = [...new Set(closed.map((file) => kinds[file.kind]))].join('、')
  return {
    defects: one(
      'file.unopened',
      null,
      `${names}のファイルが開けません。破損やパスワードがないか確かめ、再提出を求めてください。`,
    ),
  }
}

function unique({ otherApplicationOfSamePrefecture }: CompletenessInput): Finding {
  if (!otherApplicationOfSamePrefecture) return {}
  const message = '同じ都道府県の応募がほかにあります。差替えなら版として登録し、どちらを残すか団体に確かめてください。'
  return { defects: one('application.duplicate', 'prefecture', message) }
}

/** Without the detail form on file and with nothing typed in, its contents cannot be judged yet. */
const isBlank = (form: ApplicationForm): boolean =>
  form.goal === null && form.kpis.length === 0 && form.targets.length === 0 && form.wishes.talent === null

/**
 * Judges an application by the rules of the 要件確認 (domain.md §5.3), each under its name: × with its defects, ○,
 * 確認中 where only a person can tell (this year's form, what is not there to judge, a field that is 読取不可), 対象外.
 * Warnings never make an item ×. Throws a Refusal (`invalid`) only when an instant or a date is not one.
 */
export function checkCompleteness(input: CompletenessInput): Readonly<Record<CheckRule, CheckFinding>> {
  const findings = asDefined(judged(input), input.form, input.definition)
  const nameOf = namesIn(input.definition)
  const spared = checkRules.map(
    (rule) => [rule, sparingUnread(judgedUnder(rule, input.definition), findings[rule], input.unread, nameOf)] as const,
  )
  return { ...findings, ...Object.fromEntries(spared) }
}

function judged(input: CompletenessInput): Record<CheckRule, CheckFinding> {
  const { form, fiscalYear } = input
  epochSecond(input.deadline)
  const prefecture = form.prefecture === null ? null : prefectureByName(form.prefecture)
  const undecided: Finding | null = isTwice(input, 'detail') ? { result: 'pending' } : null
  const isUnread = isBlank(form) && !input.files.some((file) => file.kind === 'detail')
  const unjudged: Finding | null = undecided !== null || isUnread ? { result: 'pending' } : null
  const targets = (): Finding =>
    prefecture === null
      ? { result: 'pending' }
      : { defects: targetDefects(form, prefecture), warnings: targetWarnings(form, prefecture) }
  return {
    inTime: found(punctuality(input)),
    cover: found(cover(input)),
    detail: found(detail(input)),
    thisYearsForm: found({ result: 'pending' }),
    prefecture: found(undecided ?? eligibleBody(input, prefecture)),
    oneTheme: found(undecided ?? oneTheme(input)),
    requiredFields: found(unjudged ?? { defects: requiredDefects(form, namesIn(input.definition)) }),
    targetsInside: found(unjudged ?? targets()),
    countsAgree: found(
      unjudged ?? { defects: countDefects(form, prefecture), warnings: countWarnings(form, prefecture) },
    ),
    kpiEachTrack: found(unjudged ?? { defects: kpiDefects(form), warnings: kpiWarnings(form, fiscalYear) }),
    withPersonnelAndFinance: found(unjudged ?? { defects: organisationDefects(form) }),
    contact: found(unjudged ?? contactDefects(form)),
    consent: found(undecided ?? consent(input)),
    opens: found(readable(input)),
    onlyOne: found(unique(input)),
  }
}

const found = ({ result, defects = [], warnings = [] }: Finding): CheckFinding => ({
  result: defects.length > 0 ? 'ng' : (result ?? 'ok'),
  defects,
  warnings,
})

/** An item that no rule judges waits for a person. */
const forAPerson: CheckFinding = { result: 'pending', defects: [], warnings: [] }

/** The finding for an item by the rule it bears; '' and rules of a newer program are a person's to judge. */
export const findingFor = (findings: Readonly<Record<string, CheckFinding>>, rule: string): CheckFinding =>
  Object.hasOwn(findings, rule) ? (findings[rule] ?? forAPerson) : forAPerson
