import type { Defect } from './defect.ts'
import { type ApplicationForm, type FormPath, formFieldName } from './form.ts'

const missing = (code: string, path: FormPath, nameOf: (path: FormPath) => string = formFieldName): Defect => ({
  code,
  message: `「${nameOf(path)}」が記入されていません。記入を求めてください。`,
  path,
})

const isEmpty = (text: string | null): boolean => text === null || text.trim() === ''

/**
 * Item 7: the texts every application needs, both tracks in each pair, and a schedule for both. How long they may be, and
 * what a year asks for beyond them, is for its definition to say (definition/judged.ts).
 */
export function requiredDefects(form: ApplicationForm, nameOf: (path: FormPath) => string): Defect[] {
  const texts: readonly (readonly [FormPath, string | null])[] = [
    ['themeReason', form.themeReason],
    ['structure', form.structure],
    ['issues.talent', form.issues.talent],
    ['issues.theme', form.issues.theme],
    ['wishes.talent', form.wishes.talent],
    ['wishes.theme', form.wishes.theme],
    ['goal', form.goal],
    ['spread', form.spread],
  ]
  const defects = texts.filter(([, text]) => isEmpty(text)).map(([path]) => missing('required.missing', path, nameOf))
  return [...defects, ...scheduleDefects(form)]
}

function scheduleDefects(form: ApplicationForm): Defect[] {
  const tracks = [
    ['schedule.talent.missing', '人材確保', form.schedule.some((row) => !isEmpty(row.talent))],
    ['schedule.theme.missing', '重点テーマ', form.schedule.some((row) => !isEmpty(row.theme))],
  ] as const
  return tracks
    .filter(([, , present]) => !present)
    .map(([code, track]) => ({
      code,
      message: `スケジュールに${track}の予定がありません。1件以上の記入を求めてください。`,
      path: 'schedule',
    }))
}

/** Item 11: 人事 and 財政 must both appear in the 実施体制, because the call asks for their close cooperation. */
export function organisationDefects(form: ApplicationForm): Defect[] {
  const text = form.organisation.map((row) => `${row.unit} ${row.role}`.normalize('NFKC')).join('\n')
  const needed = [
    ['organisation.personnel.missing', '人事当局', ['人事', '職員課']],
    ['organisation.finance.missing', '財政当局', ['財政', '財務', '予算']],
  ] as const
  return needed
    .filter(([, , words]) => !words.some((word) => text.includes(word)))
    .map(([code, office, words]) => ({
      code,
      message: `実施体制に${office}との連携が見当たりません(${words.join('・')}の記載なし)。記入を求めてください。`,
      path: 'organisation',
    }))
}

/** 電話番号 (domain.md §5.2), width and kind of hyphen aside, 内線 allowed. */
const phone = /^0\d{1,4}-?\d{1,4}-?\d{3,4}$/
const email = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/

/** Without the 内線 that ends the text; where a line follows it, that holds another number, which is not passed over. */
function withoutExtension(number: string): string {
  const last = number.split(/[\n\r\u2028\u2029]/u).at(-1) ?? ''
  const at = last.indexOf('内線')
  return at === -1
    ? number
    : number
        .slice(0, at - last.length)
        .trimEnd()
        .replace(/\($/u, '')
}

/** True for a Japanese telephone number, hyphens optional; full width, brackets and 「内線123」 are read too. */
export function isPhone(text: string): boolean {
  const plain = withoutExtension(text.normalize('NFKC'))
    .replace(/[‐‑–—―−ー]/gu, '-')
    .replace(/\s+/gu, '')
    .replace(/^(\d+)\((\d+)\)/, '$1-$2-')
    .replace(/^\((\d+)\)/, '$1-')
  // The pattern alone would take 03-5253: numbers have ten digits, mobile and IP ones eleven.
  return phone.test(plain) && /^\d{10,11}$/.test(plain.replaceAll('-', ''))
}

/** True for something that can be written to; 「_atmark_」 counts as @ (the ministry's page writes it so). */
export const isEmail = (text: string): boolean => email.test(text.normalize('NFKC').replace('_atmark_', '@').trim())

/** Item 12: 部署・氏名・電話・メール of the contact, and whether they can be right. A domain is only ever a warning. */
export function contactDefects(form: ApplicationForm): { defects: Defect[]; warnings: Defect[] } {
  const { contact } = form
  const needed: readonly (readonly [FormPath, string | null])[] = [
    ['contact.dept', contact.dept],
    ['contact.name', contact.name],
    ['contact.tel', contact.tel],
    ['contact.email', contact.email],
  ]
  const defects = needed.filter(([, text]) => isEmpty(text)).map(([path]) => missing('contact.missing', path))
  const warnings: Defect[] = []
  for (const [person, prefix] of [
    [contact, 'contact'],
    [form.subContact, 'subContact'],
  ] as const) {
    if (!isEmpty(person.tel) && !isPhone(person.tel ?? ''))
      defects.push({
        code: 'contact.tel.invalid',
        message: `電話番号「${person.tel}」が正しくありません。市外局番からの番号を確かめてください。`,
        path: `${prefix}.tel`,
      })
    if (isEmpty(person.email)) continue
    if (!isEmail(person.email ?? ''))
      defects.push({
        code: 'contact.email.invalid',
        message: `メールアドレス「${person.email}」が正しくありません。綴りを確かめてください。`,
        path: `${prefix}.email`,
      })
    else if (!/\.lg\.jp$/i.test(person.email ?? ''))
      warnings.push({
        code: 'contact.email.domain',
        message: `メールアドレス「${person.email}」が lg.jp ではありません。誤りがないか確かめてください。`,
        path: `${prefix}.email`,
      })
  }
  return { defects, warnings }
}
