import { type Fields, sayField, type ValuesOf } from '../../shared/domain/record-fields.ts'

const longest = 24

/** 「終わり R8.6.26 → R8.7.3 ほか1項目」: what an edit has changed; empty where it changed nothing. Long texts by name only. */
export function changedWords<const Of extends Fields>(fields: Of, before: ValuesOf<Of>, after: ValuesOf<Of>): string {
  const [was, is]: [Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>] = [before, after]
  const changed = Object.entries<Fields[string]>(fields).filter(
    ([name]) => JSON.stringify(was[name]) !== JSON.stringify(is[name]),
  )
  const [first, ...rest] = changed
  if (first === undefined) return ''
  const [name, field] = first
  const [from, to] = [sayField(field, was[name], 'short'), sayField(field, is[name], 'short')]
  const words =
    Array.isArray(is[name]) || from.length + to.length > longest ? field.label : `${field.label} ${from} → ${to}`
  return rest.length === 0 ? words : `${words} ほか${rest.length}項目`
}
