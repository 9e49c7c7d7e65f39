import { formatWareki } from '../calendar/wareki.ts'
import { wordPattern } from '../found-words.ts'
import type { Fields } from '../record-fields.ts'
import { Refusal } from '../refusal.ts'
import { isGone, type Standing } from './retention.ts'

/** What an erasure is recorded with; of the person no word. */
export const erasureFields = {
  reason: { label: '消す理由', kind: 'prose', limit: 1000, required: true },
  agreedOn: { label: '廃棄の同意の日', kind: 'date' },
  agreedRef: { label: '廃棄の同意の文書番号', kind: 'line', limit: 100 },
} as const satisfies Fields

/** What holds a word of a person: a record of a file that is kept, a mere way to reach somebody, a copy, or what runs the office. */
export const holdings = ['record', 'contact', 'copy', 'office'] as const
export type Holding = (typeof holdings)[number]

export interface Held {
  readonly holding: Holding
  /** How the file it belongs to stands; null where it belongs to none. */
  readonly standing: Standing | null
  /** The day on which that file expires, ISO; null where there is none. */
  readonly until: string | null
}

/** Whether it may be erased, and on what ground or why not. */
export interface Verdict {
  /** 'consent': once 廃棄 has been agreed to (公文書管理法8条2項). */
  readonly may: 'yes' | 'consent' | 'no'
  readonly ground: string
}

/**
 * Whether a word of a person may be taken out of where it stands (公文書管理法6条・8条; 個人情報保護法61条2項): what the law of
 * records keeps is kept, and what nobody needs any more is not.
 */
export function mayErase({ holding, standing, until }: Held): Verdict {
  if (holding === 'office') return { may: 'no', ground: '操作者を確かめる記録で、台帳がある間は残します。' }
  if (holding === 'copy') return { may: 'yes', ground: '控え・未受付の取消しなど、正本ではないものです。' }
  if (standing === null || isGone(standing)) return { may: 'yes', ground: '元の行政文書ファイルはもうありません。' }
  if (standing === 'expired')
    return { may: 'consent', ground: '保存期間は満了しています。廃棄の同意があれば消せます(公文書管理法第8条第2項)。' }
  if (holding === 'contact' && standing !== 'open')
    return { may: 'yes', ground: '連絡のためだけの情報で、年度が終わり要らなくなりました(個人情報保護法第61条第2項)。' }
  return {
    may: 'no',
    ground: `行政文書として、${until === null ? '保存期間の満了' : formatWareki(until, 'long')}まで保存します(公文書管理法第6条第1項)。訂正はできます。`,
  }
}

/** What stands where a word of a person was. */
export const erasedWord = '■■■'

/** Fewer characters than this would be found everywhere. */
export const fewestOfWord = 2

/** Refuses (`invalid`) words that name nobody. */
export function assertWords(words: readonly string[]): void {
  if (words.length === 0)
    throw new Refusal('invalid', '氏名・連絡先を、一つは入力してください。', {
      fields: { words: '入力してください。' },
    })
  const short = words.find((word) => [...word.replaceAll(/\s/gu, '')].length < fewestOfWord)
  if (short !== undefined)
    throw new Refusal(
      'invalid',
      `「${short}」は短すぎて、ほかの言葉と見分けられません。${fewestOfWord}字以上で入力してください。`,
      {
        fields: { words: `${fewestOfWord}字以上で入力してください。` },
      },
    )
  const code = words.find(isLikeCode)
  if (code !== undefined)
    throw new Refusal(
      'invalid',
      `「${code}」は、台帳が使う符号や日付と見分けられません。氏名・ふりがな・メールアドレス・電話番号を入力してください。`,
      { fields: { words: '英数字だけの語は、メールアドレス、9桁以上の電話番号、空白で区切った氏名に限ります。' } },
    )
}

/** Half-width letters and digits alone are how the office writes its own codes, dates and keys. */
function isLikeCode(word: string): boolean {
  const plain = word.normalize('NFKC').trim()
  if (!/^[\x21-\x7e]+$/.test(plain) || plain.includes('@')) return false
  return !/^[+()\d-]+$/.test(plain) || plain.replaceAll(/\D/g, '').length < 9
}

/** Finds and takes out the words of one person, in whatever width, kana and variant, with or without the blank in a name. */
export interface PersonWords {
  holds(text: string): boolean
  /** Idempotent; the rest of the text stays as it was, byte by byte. */
  erased(text: string): string
}

export function personWords(words: readonly string[]): PersonWords {
  assertWords(words)
  const sources = words.toSorted((a, b) => b.length - a.length).map((word) => wordPattern(word))
  const any = new RegExp(sources.join('|'), 'gu')
  return {
    holds: (text) => text.search(any) >= 0,
    erased: (text) => text.replaceAll(any, erasedWord),
  }
}
