import { municipalityByCode } from '../../bodies/municipalities.ts'
import { prefectureNameOf } from '../../bodies/prefectures.ts'
import { Refusal } from '../../refusal.ts'

/** The codes of a list that is stored as one text. */
export const codesOf = (text: string): string[] => [...new Set(text.split(/[\s,、]+/u).filter((code) => code !== ''))]

/** 「佐賀市、唐津市」: a stored list as a person reads it; a code that is none stands as it is. */
export const sayMunicipalities = (text: string): string =>
  codesOf(text)
    .map((code) => municipalityByCode(code)?.name ?? code)
    .join('、')

/** Refuses (`invalid`) a code that is none of a municipality of the prefecture. */
export function assertMunicipalities(jis2: string, text: string): void {
  const strange = codesOf(text).filter((code) => municipalityByCode(code)?.jis2 !== jis2)
  if (strange.length === 0) return
  const message = `${prefectureNameOf(jis2)}の市区町村ではない団体コードがあります(${strange.slice(0, 3).join('、')})。`
  throw new Refusal('invalid', message, { fields: { municipalities: message } })
}
