import { useDesk } from '../../api/office.tsx'
import { useApplicationCommands } from '../../features/applications/commands.ts'
import { useForumCommands } from '../../features/forum/commands.ts'
import { useLetterCommands } from '../../features/letters/commands.ts'
import { useMeetingCommands } from '../../features/meeting/commands.ts'
import { useReportCommands } from '../../features/reports/commands.ts'
import { useReviewCommands } from '../../features/review/commands.ts'
import { useSelectionCommands } from '../../features/selection/commands.ts'
import { useSettingCommands } from '../../features/settings/commands.ts'
import { useSupportCommands } from '../../features/support/commands.ts'
import { useTalentCommands } from '../../features/talent/commands.ts'
import type { NamedCommand } from '../../record/commands/named-command.ts'
import { useOwnCommands } from './own-commands.ts'

/** All that Ctrl+K offers whoever sits here, as things stand: what each feature declares, in the order of the year's work. */
export function useNamedCommands(showShortcuts: () => void): readonly NamedCommand[] {
  const { may } = useDesk()
  const commands = [
    useApplicationCommands(),
    useReviewCommands(),
    useMeetingCommands(),
    useSelectionCommands(),
    useLetterCommands(),
    useSupportCommands(),
    useTalentCommands(),
    useForumCommands(),
    useReportCommands(),
    useSettingCommands(),
    useOwnCommands(showShortcuts),
  ]
  return commands.flat().filter(({ needs }) => needs === undefined || may(needs))
}
