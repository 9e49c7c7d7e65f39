import type { ApplicationForm } from '../../../shared/domain/applications/form.ts'

/** Everybody whom the fields name, and how to reach them, as prose and as a list says it. */
export const quoteOf = ({ contact, subContact }: ApplicationForm): string =>
  [contact, subContact]
    .map(
      ({ name, kana, tel, email }) => `窓口は${name}(${kana})で、電話は${tel}、宛先は${email}とし、${name}氏が進める。`,
    )
    .join('')

/** A second version whose texts and papers name those of the first. */
export function quotingThose<
  Read extends { form: ApplicationForm; cover: readonly object[]; detail: readonly object[] },
>(read: Read, first: ApplicationForm): Read {
  const text = quoteOf(first)
  const { contact } = first
  const block = { kind: 'paragraph', text }
  const table = {
    kind: 'table',
    rows: [
      [
        { text: '取りまとめ', colSpan: 1 },
        { text, colSpan: 1 },
      ],
      [
        { text: '職・氏名', colSpan: 1 },
        { text: contact.name, colSpan: 1 },
      ],
      [
        { text: '電話', colSpan: 1 },
        { text: contact.tel, colSpan: 1 },
      ],
    ],
  }
  return {
    ...read,
    form: {
      ...read.form,
      structure: text,
      docNo: contact.name,
      issues: { talent: text, theme: text },
      organisation: [...read.form.organisation, { unit: '窓口', role: text }],
      schedule: [{ month: '4月', talent: text, theme: text }],
      past: [{ year: '令和7年度', programme: text }],
    },
    cover: [...read.cover, block, table],
    detail: [...read.detail, block, table],
  }
}
