import type { OutputOf } from '../../../../../shared/contract/operation.ts'
import type { notices } from '../../../../../shared/contract/talent/notices.ts'
import { noticeTextFields } from '../../../../../shared/domain/talent/notices/notice.ts'

export type Notices = OutputOf<(typeof notices)['list']>
export type Notice = Notices['notices'][number]

/** As the form holds a notice: which postings it carries stands with its text. */
export const noticeFormFields = {
  postings: { label: '載せる募集', kind: 'line', limit: 40_000, required: true },
  ...noticeTextFields,
} as const

const separator = ' '
export const idsIn = (text: string): string[] => text.split(separator).filter((id) => id !== '')
export const textOfIds = (ids: readonly string[]): string => ids.join(separator)

export const formOf = ({ subject, body, postings, revision }: Notice) => ({
  ...{ subject, body, revision },
  postings: textOfIds(postings.map(({ postingId }) => postingId)),
})
