import { useCommand } from '../../api/hooks.ts'
import { useApi, useMay } from '../../api/office.tsx'
import { Button } from '../../ui/button.tsx'
import { Callout } from '../../ui/states.tsx'
import { isOpen, type MinutesPage } from './records.ts'

/** An officer's words whose source was struck from the record: they are printed nowhere, and let go of here. */
export function LostEdits({ page }: { page: MinutesPage }) {
  const may = useMay('minutes.editParagraph')
  const drop = useCommand(useApi().minutes.editParagraph, { done: '手直しを外しました' })
  if (page.lost.length === 0 || !isOpen(page)) return null
  return (
    <Callout tone="warn" title="元の記録がなくなった手直し">
      <ul>
        {page.lost.map(({ key, words, publicWords, source, revision }) => (
          <li key={key} className="row">
            <span>{words ?? publicWords}</span>
            {may && (
              <Button
                small
                busy={drop.busy}
                onClick={() => drop.run({ id: page.id, key, words: null, publicWords: null, source, revision })}
              >
                外す
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Callout>
  )
}
