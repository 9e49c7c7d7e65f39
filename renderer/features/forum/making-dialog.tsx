import { useState } from 'react'
import { forumFields } from '../../../shared/domain/forum/fields.ts'
import { blankOf, type TypedOf } from '../../../shared/domain/record-fields.ts'
import { useCommand } from '../../api/hooks.ts'
import { useApi, useDesk } from '../../api/office.tsx'
import { RecordField } from '../../record/record-field.tsx'
import { useFieldsForm } from '../../record/use-fields-form.ts'
import { CheckField } from '../../ui/fields/check-field.tsx'
import { useFieldErrors } from '../../ui/fields/form.tsx'
import { go } from '../../ui/go.ts'
import { FormDialog } from '../../ui/layers/form-dialog.tsx'
import { ErrorNote } from '../../ui/states.tsx'
import { WhenAndWhere } from './forum-fields.tsx'
import { addressOf } from './place.ts'
import type { ListedForum } from './records.ts'

type Last = Pick<ListedForum, 'id' | 'name' | 'startsAt' | 'endsAt' | 'place' | 'prefecture' | 'streamed'>

const usual = (last: Last | null): TypedOf<typeof forumFields> => ({
  ...blankOf(forumFields),
  startsAt: last?.startsAt ?? '13:30',
  endsAt: last?.endsAt ?? '17:00',
  place: last?.place ?? '',
  prefecture: last?.prefecture ?? '東京都',
  streamed: last?.streamed ?? false,
})

/** フォーラムを作る: name, day and place; of the last one 次第, ボード and 質問 come along where that is wanted. */
export function MakingDialog({ from, onClose }: { from: Last | null; onClose: () => void }) {
  const { fy } = useDesk()
  const { forum } = useApi()
  const [id] = useState(() => crypto.randomUUID())
  const [follows, setFollows] = useState(from !== null)
  const form = useFieldsForm(forumFields, usual(from))
  const of = { fields: forumFields, form }
  const make = useCommand(forum.make, {
    done: 'フォーラムを作りました',
    undo: (_, made) => () => forum.remove(made),
    onDone: () => {
      onClose()
      go(addressOf(id, 'day'))
    },
  })
  useFieldErrors(form, make.error)
  const save = form.handleSubmit((values) =>
    make.run({ ...values, id, fy, follows: follows && from !== null ? from.id : null }),
  )
  return (
    <FormDialog
      onClose={onClose}
      title="フォーラムを作る"
      label="フォーラム"
      onSubmit={save}
      deedLabel="フォーラムを作る"
      busy={make.busy}
    >
      <RecordField of={of} name="name" autoFocus />
      <WhenAndWhere of={of} />
      <RecordField of={of} name="purpose" rows={3} />
      {from !== null && (
        <CheckField
          label={`「${from.name}」の次第・ボード・質問をコピーする`}
          hint="代理・出席・資料・回答は、前の回のものなので入りません。"
          value={follows}
          onChange={setFollows}
        />
      )}
      <ErrorNote error={make.error} />
    </FormDialog>
  )
}
