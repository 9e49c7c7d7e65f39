import type { forumFields } from '../../../shared/domain/forum/fields.ts'
import { isUnread, type Unread } from '../../../shared/domain/unread.ts'
import type { FieldsForm } from '../../record/use-fields-form.ts'
import { Bound } from '../../ui/fields/form.tsx'
import { TimeField } from '../../ui/fields/time-field.tsx'

/** 「14:00」 as a field of times has it; what is none stays as it was typed, and the office says why. */
export const typedTime = (text: string): string | Unread | null =>
  text === '' ? null : /^\d\d:\d\d$/.test(text) ? `${text}:00` : { unread: text }
export const clockOf = (time: string | Unread | null): string =>
  time === null ? '' : isUnread(time) ? time.unread : time.slice(0, 5)

/** 開始 and 終了 of a forum, typed as an office writes a time. */
export const ClockField = ({
  form,
  name,
  label,
}: {
  form: FieldsForm<typeof forumFields>
  name: 'startsAt' | 'endsAt'
  label: string
}) => (
  <Bound control={form.control} name={name}>
    {({ value, onChange, ...field }) => (
      <TimeField
        {...field}
        label={label}
        required
        width={96}
        value={typedTime(value)}
        onChange={(next) => onChange(clockOf(next))}
      />
    )}
  </Bound>
)
