import type { CheckResult } from '../checks.ts'
import { toMend } from '../checks.ts'
import type { Defect } from '../defect.ts'
import type { ApplicationForm, FormPath } from '../form.ts'
import { type Lack, lackWords } from '../incoming/lack.ts'
import type { CorrectionItemValues, CorrectionOutcome } from './fields.ts'

/** What an item was drawn from: which rule found it in which field, and what it said to the officer. */
export interface ItemOrigin {
  /** `kpi.same`, `check/…` with the id of an item that a person called × (`check` without it of older requests), `field.unread`, `lack`; '' for an officer's own. */
  readonly code: string
  readonly path: FormPath | null
  /** The rule's own words. */
  readonly found: string
}

/** An item as it is proposed; ids are given where it is stored. */
export type GatheredItem = Omit<CorrectionItemValues, 'id'> & ItemOrigin & { readonly carriedFrom: string | null }

interface GatheredCheck {
  readonly itemId: string
  readonly name: string
  readonly rule: string
  readonly result: CheckResult
  readonly note: string
  readonly defects: readonly Defect[]
}

export interface GatheredFrom {
  readonly form: ApplicationForm
  /** What the form by which it was read calls a field. */
  readonly nameOf: (path: FormPath) => string
  readonly checks: readonly GatheredCheck[]
  /** Fields that are 読取不可 and that nobody has confirmed. */
  readonly unread: readonly FormPath[]
  /** What the mails of the application announce and did not bring. */
  readonly lacks: readonly Lack[]
  /** What of the round before is not 解消. */
  readonly carried: readonly (CorrectionItemValues & ItemOrigin & { readonly outcome: CorrectionOutcome | null })[]
}

const ofCover: readonly FormPath[] = ['docNo', 'docDate', 'applicantTitle']

/** 「応募書(詳細) 選択する重点テーマ」: where the body finds what it is asked about. */
export const placeOf = (path: FormPath | null, elsewhere: string, nameOf: GatheredFrom['nameOf']): string =>
  path === null ? elsewhere : `${ofCover.includes(path) ? '応募書(鑑文)' : '応募書(詳細)'} ${nameOf(path)}`

const missingFile = /\.missing$/

/** A finding in the words the body reads: no word to the officer is left in it, and no other body's name. */
export function askedWords({ code, message }: Defect, form: ApplicationForm): string {
  if (code === 'target.outside' || code === 'target.unknown') {
    const at = form.targets.findIndex((name) => message.startsWith(`${name}は`) || message.startsWith(`「${name}」`))
    return `${at === -1 ? '記入された団体のうち一つ' : `${at + 1}番目に記入された団体`}が管内の市区町村に見当たりません。御確認ください。`
  }
  if (code === 'application.duplicate')
    return '同じ都道府県からの応募が二つあります。どちらを応募とするか、御回答ください。'
  if (code === 'consent.missing')
    return '公表・情報共有への同意の欄に印がありません。同意いただける場合は、印を付けてください。'
  if (code === 'file.unopened')
    return message.replace(
      '破損やパスワードがないか確かめ、再提出を求めてください',
      'パスワードを付けずに、再度御提出ください',
    )
  return message
    .replace('団体に提出を求めてください', '御提出ください')
    .replace('一つに絞るよう求めてください', '一つとしてください')
    .replace('一つを選ぶよう求めてください', '一つを選んでください')
    .replace(/する?よう求めてください/u, 'してください')
    .replace(/の記入を求めてください/u, 'を御記入ください')
    .replace('記入を求めてください', '御記入ください')
    .replace(/(団体に)?確かめてください/u, '御確認ください')
}

const fromDefect = (
  defect: Defect,
  { name }: GatheredCheck,
  { form, nameOf }: Pick<GatheredFrom, 'form' | 'nameOf'>,
): GatheredItem => ({
  place: placeOf(defect.path, name, nameOf),
  message: askedWords(defect, form),
  form: missingFile.test(defect.code) && defect.path === null ? 'add' : 'replace',
  included: true,
  ...{ code: defect.code, path: defect.path, found: defect.message, carriedFrom: null },
})

const ofPerson = 'check/'

/** × of a person's own: what it says in 備考 goes to the body, for the rule has nothing to say. */
const byPerson = ({ itemId, name, note }: GatheredCheck): GatheredItem => ({
  place: name,
  message: note === '' ? `「${name}」が確認できません。御確認ください。` : note,
  form: 'replace',
  included: true,
  ...{ code: `${ofPerson}${itemId}`, path: null, found: name, carriedFrom: null },
})

const fromUnread = (path: FormPath, nameOf: GatheredFrom['nameOf']): GatheredItem => ({
  place: placeOf(path, '', nameOf),
  message: `「${nameOf(path)}」の記入が読み取れません。あらためて御記入ください。`,
  form: 'replace',
  // Something is written there: the officer reads it first, and asks only where nobody can.
  included: false,
  ...{ code: 'field.unread', path, found: '読み取れなかった欄です。原本を見て入力できるときは、依頼に入れません。' },
  carriedFrom: null,
})

const fromLack = (lack: Lack): GatheredItem => ({
  place: '添付ファイル',
  message:
    lack.names.length > 0
      ? `メールに記載のある${lack.names.map((name) => `「${name}」`).join('')}が添付されていません。御提出ください。`
      : `メールに「${lack.count?.quote ?? ''}」とありますが、届いた添付は${lack.count?.stored ?? 0}件です。不足するファイルを御提出ください。`,
  form: 'add',
  included: true,
  ...{ code: 'lack', path: null, found: lackWords(lack), carriedFrom: null },
})

/** An item may be renamed between two rounds: it is known by its id, and of an older request by its name alone. */
const originKey = ({ code, path, found }: ItemOrigin): string =>
  code.startsWith(ofPerson) ? code : `${code} ${path ?? ''} ${found}`
const olderKey = (item: ItemOrigin): string =>
  originKey(item.code.startsWith(ofPerson) ? { ...item, code: 'check' } : item)

/**
 * Everything there is to ask for, as items for the officer to edit: first what the round before left open, in its own words,
 * then what is × of 要件確認 (late receipt is decided apart), then files that are announced and not there, and last, not ticked,
 * fields that could not be read. What is taken over is not asked twice.
 */
export function gatherItems({ form, nameOf, checks, unread, lacks, carried }: GatheredFrom): GatheredItem[] {
  const again = carried.map(({ id, place, message, form: answer, code, path, found }) => ({
    ...{ place, message, form: answer, included: true, code, path, found, carriedFrom: id },
  }))
  const known = new Set(carried.map(originKey))
  const found = toMend(checks).flatMap((check) =>
    check.defects.length === 0
      ? [byPerson(check)]
      : check.defects.map((defect) => fromDefect(defect, check, { form, nameOf })),
  )
  return [
    ...again,
    ...[...found, ...lacks.map(fromLack), ...unread.map((path) => fromUnread(path, nameOf))].filter(
      (item) => !known.has(originKey(item)) && !known.has(olderKey(item)),
    ),
  ]
}
