import { useState } from 'react'
import { isUnread, type Unread } from '../../../../shared/domain/unread.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { useKnown } from '../../../record/use-known.ts'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/fields/date-field.tsx'
import { Dialog } from '../../../ui/layers/dialog.tsx'
import { StaleChoice } from '../../../ui/layers/stale-choice.tsx'
import { ErrorNote } from '../../../ui/states.tsx'
import type { CasePage } from '../records.ts'
import { planRoom } from '../rooms.ts'
import { useRoomCommand } from '../use-case-command.ts'

/** 基準: the plan as agreed with the prefecture on a day. An earlier baseline is not kept, so it asks first. */
export function BaselineDialog({ page, open, onClose }: { page: CasePage; open: boolean; onClose: () => void }) {
  const { today } = useDesk()
  const [agreedOn, setAgreedOn] = useState<string | Unread | null>(today)
  const api = useApi()
  const { renew } = useKnown(api.support.case)
  const fix = useRoomCommand(
    planRoom(api),
    page.id,
    api.plan.setBaseline,
    { done: `${page.prefecture}の計画を基準として固定しました`, onDone: onClose },
    () => renew({ id: page.id }),
  )
  return (
    <>
      <Dialog
        open={open}
        onClose={onClose}
        title={`${page.prefecture}の今の計画を基準(当初計画)にする`}
        actions={
          <>
            <Button onClick={onClose}>やめる</Button>
            <Button
              look="primary"
              busy={fix.busy}
              onClick={() =>
                agreedOn !== null && !isUnread(agreedOn) && fix.run({ id: page.id, revision: page.revision, agreedOn })
              }
            >
              固定する
            </Button>
          </>
        }
      >
        <div className="stack">
          <p>
            {`${page.milestones.length}件の項目の今の日程を、県と合意した日程として残します。この後に日程を動かしても、遅れは基準と比べて数えます。`}
            {page.planAgreedOn !== null && '前の基準は置き換わり、元に戻せません。'}
          </p>
          <DateField
            label="県と合意した日"
            required
            value={agreedOn}
            onChange={setAgreedOn}
            error={agreedOn === null ? '合意した日を入力してください。' : null}
            width={260}
          />
          <ErrorNote error={fix.stale.clashes.length > 0 ? null : fix.error} />
        </div>
      </Dialog>
      <StaleChoice of={fix.stale} onTakeTheirs={onClose} />
    </>
  )
}
