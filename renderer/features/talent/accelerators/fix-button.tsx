import { useState } from 'react'
import { formatWareki } from '../../../../shared/domain/calendar/wareki.ts'
import { fixFields } from '../../../../shared/domain/talent/accelerators/fields.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { DeedDialog } from '../../../record/commands/deed-dialog.tsx'
import { RecordField } from '../../../record/record-field.tsx'
import { Button } from '../../../ui/button.tsx'
import type { Counts } from './records.ts'

interface FixButtonProps {
  asOf: string
  /** The day is fixed already: once more needs a reason. */
  again: boolean
  counts: Counts
}

/** 確定: the numbers of a 基準日 as they stand now, for good. */
export function FixButton({ asOf, again, counts }: FixButtonProps) {
  const { fy } = useDesk()
  const { accelerators } = useApi()
  const [id, setId] = useState<string | null>(null)
  const day = formatWareki(asOf, 'long')
  const missing = counts.lines.filter(({ count }) => count === null).map(({ prefecture }) => prefecture)
  return (
    <>
      <Button
        small
        look={again || missing.length === counts.lines.length ? 'plain' : 'primary'}
        onClick={() => setId(crypto.randomUUID())}
      >
        {again ? '確定し直す…' : '確定する…'}
      </Button>
      {id !== null && (
        <DeedDialog
          fields={fixFields}
          initial={{ reason: '' }}
          draftKey={`accelerators/fix/${asOf}`}
          revision={0}
          title={`${day}の任命状況を${again ? '確定し直す' : '確定する'}`}
          deedLabel={again ? '確定し直す' : '確定する'}
          command={accelerators.fix}
          inputOf={(values) => ({ id, fy, asOf, ...values })}
          lacking={({ reason }): Record<string, string> =>
            again && reason.trim() === '' ? { reason: '確定し直す理由を入力してください。' } : {}
          }
          options={{ done: ({ persons }) => `${day}の任命状況を確定しました(全国${persons}人)` }}
          onClose={() => setId(null)}
        >
          {(of) => (
            <>
              <p>
                いまの記録で数え、その数を残します。後から記録を直しても、確定した数は変わりません。
                {again && '前の確定も残ります。'}
              </p>
              {!again && missing.length > 0 && (
                <p>
                  <b>
                    未報告 {missing.length}: {missing.join('、')}
                  </b>
                </p>
              )}
              {again && <RecordField of={of} name="reason" required rows={2} autoFocus />}
            </>
          )}
        </DeedDialog>
      )}
    </>
  )
}
