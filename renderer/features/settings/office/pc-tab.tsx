import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDevice } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { useNotify } from '../../../ui/notice.tsx'
import { Facts, Pane } from '../../../ui/pane.tsx'
import { Answer } from '../../../ui/states.tsx'
import { asText, pcFacts } from './pc-words.ts'

/** このPC: what the program runs on, to be handed to whoever helps. Nothing of the records is in it. */
export function PcTab() {
  const api = useApi()
  const device = useDevice()
  const notify = useNotify()
  const pc = useAnswer(api.launcher.thisPc, {})
  const copies = useAnswer(api.jobs.recent, { name: 'office.backup', limit: 30 })
  const lastCopy = copies.data?.find(({ state }) => state === 'done')?.startedAt ?? null
  const shown = { ratio: window.devicePixelRatio, width: window.screen.width, height: window.screen.height }
  return (
    <Pane title="このPC" fills>
      <Answer of={pc}>
        {(told) => {
          const facts = pcFacts(told, shown, lastCopy)
          return (
            <div className="stack">
              {told.caution !== null && <p role="note">▲ {told.caution}</p>}
              <p className="sub">困ったときに、助けてくれる人へ渡す内容です。応募や採点の記録は入っていません。</p>
              <div className="row">
                <Button
                  onClick={async () => {
                    await device.copyText(asText(facts))
                    notify({ text: 'このPCの様子をコピーしました' })
                  }}
                >
                  文字としてコピー
                </Button>
              </div>
              <Facts termWidth={140} facts={facts} />
            </div>
          )
        }}
      </Answer>
    </Pane>
  )
}
