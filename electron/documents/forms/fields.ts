import type { ApplicationForm, FormContact, FormPath } from '../../../shared/domain/applications/form.ts'
import { prefectureByName } from '../../../shared/domain/bodies/prefectures.ts'
import {
  type ContactValues,
  readDept,
  readEmail,
  readKana,
  readName,
  readOffice,
  readTel,
  readTitle,
  readTitleAndName,
} from './cells/contact.ts'
import {
  certain,
  doubted,
  emptyValue,
  type ReadValue,
  readBodies,
  readPeople,
  toCheck,
  unread,
} from './cells/number.ts'
import { oneLine, readWhole } from './cells/whole.ts'
import { rivalNote } from './checks.ts'
import { type Draft, doubt, noteReading } from './draft.ts'
import type { OutlineCell } from './outline.ts'
import { isBlank, narrow, quote } from './text.ts'
import { bestOf, type Candidate, type LabelPath, rivalsOf } from './values.ts'

interface Pick<T> extends ReadValue<T> {
  readonly cell: OutlineCell | null
  readonly rivals: readonly Candidate[]
}

/** No name, number or address is longer; the rules on them need not go over a flood of signs. */
const longestText = 500

const tooLong = (text: string): ReadValue<never> => unread(`長すぎるため読み取れません:${quote(text)}`)

/** A value beside or below which more is written is not all the field holds. */
const withMore = <T>(found: ReadValue<T>, more: string): ReadValue<T> => {
  if (isBlank(more)) return found
  const note = `隣か下の欄にも書かれています:${quote(more)}`
  return found.sureness === 'empty' ? unread(note) : doubted(found, note)
}

const pick = <T>(candidates: readonly Candidate[], path: LabelPath, read: (text: string) => ReadValue<T>): Pick<T> => {
  const best = bestOf(candidates, path)
  if (best === null) return { ...emptyValue, cell: null, rivals: [] }
  const found = best.text.length > longestText ? tooLong(best.text) : readWhole(best.text, read)
  return { ...withMore(found, best.more ?? ''), cell: best.cell, rivals: rivalsOf(candidates, best) }
}

const settle = <T>(draft: Draft, path: FormPath, picked: Pick<T>): T | null => {
  noteReading(draft, path, picked, picked.cell?.place ?? null)
  if (picked.rivals.length > 0) doubt(draft, path, rivalNote(picked.rivals))
  return picked.value
}

export const readPrefecture = (text: string): ReadValue<string> => {
  if (isBlank(text)) return emptyValue
  const plain = text.normalize('NFKC').replace(/\s+/g, '')
  const found = prefectureByName(plain)
  if (found === null) return unread(`都道府県名として読み取れません:${quote(text)}`)
  return found.name === plain ? certain(found.name) : toCheck(found.name, `${quote(text)}を${found.name}と読みました。`)
}

export const readLgCode = (text: string): ReadValue<string> => {
  if (isBlank(text)) return emptyValue
  const plain = narrow(text)
    .replace(/(?<=\d)\s*[-\u2010-\u2015\u2212ー]\s*(?=\d)|\s+/g, '')
    .replace(/[〇一二三四五六七八九]/g, (digit) => String('〇一二三四五六七八九'.indexOf(digit)))
  if (!/^\d{6}$/.test(plain)) return unread(`6桁の団体コードではありません:${quote(text)}`)
  return /\S[\s\u3000]+\S/.test(text) ? toCheck(plain, `数字の間に空きがあります:${quote(text)}`) : certain(plain)
}

type ContactKey = keyof FormContact
const contactKeys = ['dept', 'title', 'name', 'kana', 'tel', 'email'] as const satisfies readonly ContactKey[]

const contactReaders: Readonly<Record<ContactKey, (text: string) => ReadValue<string>>> = {
  dept: oneLine(readDept),
  title: oneLine(readTitle),
  name: oneLine(readName),
  kana: oneLine(readKana),
  tel: oneLine(readTel),
  email: oneLine(readEmail),
}

type ContactPicks = Readonly<Record<ContactKey, Pick<string>>>

const pickAll = (
  candidates: readonly Candidate[],
  prefix: 'contact' | 'subContact',
): Record<ContactKey, Pick<string>> => ({
  dept: pick(candidates, `${prefix}.dept`, contactReaders.dept),
  title: pick(candidates, `${prefix}.title`, contactReaders.title),
  name: pick(candidates, `${prefix}.name`, contactReaders.name),
  kana: pick(candidates, `${prefix}.kana`, contactReaders.kana),
  tel: pick(candidates, `${prefix}.tel`, contactReaders.tel),
  email: pick(candidates, `${prefix}.email`, contactReaders.email),
})

const shortText = (candidate: Candidate | null): string =>
  candidate === null || candidate.text.length > longestText ? '' : candidate.text

const unreadContact = (text: string): ContactValues => {
  const each = tooLong(text)
  return { dept: each, title: each, name: each, kana: each, tel: each, email: each }
}

/** ふりがな set over the name instead of in its own field. */
const rubyKana = (cell: OutlineCell | null, name: string | null): ReadValue<string> => {
  const own = (cell?.rubies ?? []).filter(({ base }) => name?.includes(base.trim()) ?? false)
  const reading = own.map((ruby) => ruby.reading).join(' ')
  return isBlank(reading) ? emptyValue : toCheck(readKana(reading).value ?? reading, '氏名のルビから読みました。')
}

const filled = <T>(first: Pick<T>, other: ReadValue<T>, cell: OutlineCell | null): Pick<T> =>
  first.sureness !== 'empty' || other.sureness === 'empty' ? first : { ...other, cell, rivals: [] }

export const pickContact = (candidates: readonly Candidate[]): ContactPicks => {
  const own = pickAll(candidates, 'contact')
  const both = bestOf(candidates, 'titleName')
  const apart = readTitleAndName(shortText(both))
  const whole = bestOf(candidates, 'mainContact')
  const all = readOffice(shortText(whole))
  const merged = (key: ContactKey, other: ReadValue<string>, cell: OutlineCell | null): Pick<string> => {
    const picked = filled(filled(own[key], other, cell), all[key], whole?.cell ?? null)
    return picked.cell === null ? { ...picked, cell: cell ?? whole?.cell ?? null } : picked
  }
  const cell = both?.cell ?? null
  const name = merged('name', apart.name, cell)
  const kana = merged('kana', apart.kana, null)
  return {
    dept: merged('dept', emptyValue, null),
    title: merged('title', apart.title, cell),
    name,
    kana: filled(kana, rubyKana(name.cell, name.value), name.cell),
    tel: merged('tel', emptyValue, null),
    email: merged('email', emptyValue, null),
  }
}

const pickSubContact = (candidates: readonly Candidate[]): ContactPicks => {
  const own = pickAll(candidates, 'subContact')
  const whole = bestOf(candidates, 'subContact')
  if (whole === null) return own
  const apart = whole.text.length > longestText ? unreadContact(whole.text) : readOffice(whole.text)
  const ruby = apart.kana.sureness === 'empty' ? rubyKana(whole.cell, apart.name.value) : apart.kana
  const values = { ...apart, kana: ruby }
  const merged = (key: ContactKey): Pick<string> => {
    const picked = filled(own[key], values[key], whole.cell)
    return picked.cell === null ? { ...picked, cell: whole.cell } : picked
  }
  return {
    dept: merged('dept'),
    title: merged('title'),
    name: merged('name'),
    kana: merged('kana'),
    tel: merged('tel'),
    email: merged('email'),
  }
}

export const contactValues = (picks: ContactPicks): FormContact => ({
  dept: picks.dept.value,
  title: picks.title.value,
  name: picks.name.value,
  kana: picks.kana.value,
  tel: picks.tel.value,
  email: picks.email.value,
})

/** What the detail leaves out is taken from the letter, which repeats it. */
const orElse = (first: ContactPicks, second: ContactPicks | null): ContactPicks => {
  if (second === null) return first
  const choose = (key: ContactKey): Pick<string> => {
    const { value, cell } = second[key]
    if (first[key].sureness !== 'empty' || value === null) return first[key]
    return { ...toCheck(value, '詳細では空欄のため、鑑文から読みました。'), cell, rivals: [] }
  }
  return {
    dept: choose('dept'),
    title: choose('title'),
    name: choose('name'),
    kana: choose('kana'),
    tel: choose('tel'),
    email: choose('email'),
  }
}

const settleContact = (draft: Draft, prefix: 'contact' | 'subContact', picks: ContactPicks): void => {
  for (const key of contactKeys) draft.form[prefix][key] = settle(draft, `${prefix}.${key}`, picks[key])
}

export const fillBasics = (draft: Draft, candidates: readonly Candidate[], cover: ContactPicks | null): void => {
  draft.form.prefecture = settle(draft, 'prefecture', pick(candidates, 'prefecture', oneLine(readPrefecture)))
  draft.form.lgCode = settle(draft, 'lgCode', pick(candidates, 'lgCode', oneLine(readLgCode)))
  settleContact(draft, 'contact', orElse(pickContact(candidates), cover))
  settleContact(draft, 'subContact', pickSubContact(candidates))
}

const roleNames = {
  PR: '(?:プロデューサー?|(?<![A-Za-z])PR(?![A-Za-z]))',
  PM: '(?:プロジェクトマネージャー?|(?<![A-Za-z])PM(?![A-Za-z]))',
  SD: '(?:サービスデザイナー?|(?<![A-Za-z])SD(?![A-Za-z]))',
  EN: '(?:エンジニア|(?<![A-Za-z])EN(?![A-Za-z]))',
} as const satisfies Record<keyof ApplicationForm['roles'], string>

const anyRole = Object.values(roleNames).join('|')

/** One role's share of 「プロデューサー 1人、プロジェクトマネージャー 2人、…」: what stands between it and the next role. */
const roleShare = (text: string, role: keyof ApplicationForm['roles']): string => {
  const plain = narrow(text)
  const named = new RegExp(`${roleNames[role]}(?:\\(?${role}\\)?)?`, 'g')
  if (!named.test(plain)) return ''
  const next = new RegExp(anyRole, 'g')
  next.lastIndex = named.lastIndex
  const share = plain.slice(named.lastIndex, next.exec(plain)?.index)
  return share.replace(/^[\s:\-=・.…]+/, '').replace(/(?<![\s、,。;/・])[\s、,。;/・]+$/, '')
}

/** 「プロデューサー・プロジェクトマネージャー 2人」: one number for two roles is neither's for certain. */
const sharedRole = (text: string, role: keyof ApplicationForm['roles']): ReadValue<number> => {
  const shares = (['PR', 'PM', 'SD', 'EN'] as const).map((each) => roleShare(text, each))
  const note = `役割ごとの人数が一つに決まりません:${quote(text)}`
  const own = roleShare(text, role)
  if (isBlank(text) || shares.every((share) => share !== '')) return readWhole(own, readPeople)
  return own === '' ? unread(note) : doubted(readWhole(own, readPeople), note)
}

const fillRoles = (draft: Draft, candidates: readonly Candidate[]): void => {
  const whole = bestOf(candidates, 'roles')
  for (const role of ['PR', 'PM', 'SD', 'EN'] as const) {
    const path = `roles.${role}` as const
    const own = pick(candidates, path, readPeople)
    const shared =
      whole === null ? emptyValue : whole.text.length > longestText ? tooLong(whole.text) : sharedRole(whole.text, role)
    const picked = filled(own, shared, whole?.cell ?? null)
    draft.form.roles[role] = settle(
      draft,
      path,
      picked.cell === null ? { ...picked, cell: whole?.cell ?? null } : picked,
    )
  }
}

export const fillCounts = (draft: Draft, candidates: readonly Candidate[]): void => {
  const count = (path: FormPath): number | null =>
    settle(draft, path, pick(candidates, path, path.startsWith('municipalities.') ? readBodies : readPeople))
  const { pool, accelerators, municipalities } = draft.form
  pool.fulltime = count('pool.fulltime')
  pool.parttime = count('pool.parttime')
  pool.contract = count('pool.contract')
  pool.printedTotal = count('pool.printedTotal')
  accelerators.appointed = count('accelerators.appointed')
  accelerators.planned = count('accelerators.planned')
  fillRoles(draft, candidates)
  municipalities.total = count('municipalities.total')
  municipalities.supported = count('municipalities.supported')
  municipalities.wishing = count('municipalities.wishing')
  municipalities.singleIt = count('municipalities.singleIt')
}
