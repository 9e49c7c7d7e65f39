import type { Found } from '../../found-words.ts'

const letter = '[A-Za-z0-9._%+\\-Ａ-Ｚａ-ｚ０-９．＿％＋－]'
/** Public pages write @ otherwise, so that robots do not find the address. */
const at =
  '[\\s\\u3000]{0,3}(?:[@＠★◎]|(?:(?<!_)_+|_)(?:atmark|at)_+|\\[at\\]|\\(at\\)|（at）|【at】|[(（]アット(?:マーク)?[)）])[\\s\\u3000]{0,3}'
const address = new RegExp(`${letter}{1,64}${at}${letter}{1,190}[.．]${letter}{2,24}`, 'giu')

const digit = '[0-9０-９]'
const dash = '[.．/／\\-－ー‐‑‒–—―−・･ 　]'
const open = '[(（]'
const close = '[)）]'
const internal = '(?:[\\s\\u3000(（]{0,3}(?:内線|内)[\\s\\u3000:：]{0,3}[0-9０-９]{2,6}[)）]?)?'
/** 03-1234-5678, (03)1234-5678, 03(1234)5678, 0312345678, +81-3-1234-5678; digits are counted afterwards. */
const number = new RegExp(
  `(?<![0-9０-９])(?:[+＋]${digit}{1,3}${dash}?${open}?[0０]?${close}?${digit}{0,4}|${open}?[0０]${digit}{1,4})${close}?${dash}?${open}?${digit}{1,4}${close}?${dash}?${digit}{3,4}(?!${digit})${internal}`,
  'gu',
)
const extension = new RegExp(`内線[\\s\\u3000:：]{0,3}(?:番号)?[\\s\\u3000:：]{0,3}${digit}{2,6}`, 'gu')

/** A number that can be called has ten or eleven digits and begins with 0, abroad with a country. */
function isCalled(text: string): boolean {
  const [own = ''] = text.normalize('NFKC').split(/内/u)
  const plain = own.replace(/[^0-9+]/gu, '')
  return plain.startsWith('+') ? /^\+\d{10,13}$/u.test(plain) : /^0\d{9,10}$/u.test(plain)
}

/** Telephone numbers, extensions and e-mail addresses in a text, in whatever width they are written. */
export function contactsIn(text: string): Found[] {
  const all = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map(({ index, 0: word }) => ({ from: index, to: index + word.length, word }))
  return [...all(address), ...all(number).filter(({ word }) => isCalled(word)), ...all(extension)].map(
    ({ from, to }) => ({ from, to }),
  )
}
