/** A screen of the program: where it is, what it is called, and which feature draws it. */
export interface ScreenEntry {
  readonly path: string
  /** Under `renderer/features`. */
  readonly file: string
  /** The named export that draws it. */
  readonly name: string
  /** Has the window for itself: no rail and no bar around it. */
  readonly whole?: true
}

export const screenEntries: readonly ScreenEntry[] = [
  { path: '/', file: 'home/home-screen.tsx', name: 'HomeScreen' },
  // One entry, so that the list beside the application stays as it is from one to the next.
  { path: '/applications/:id?/:tab?', file: 'applications/applications-screen.tsx', name: 'ApplicationsScreen' },
  {
    path: '/correspondence/:jis2?/:item?',
    file: 'applications/correspondence/correspondence-screen.tsx',
    name: 'CorrespondenceScreen',
  },
  { path: '/review/:tab?/:item?', file: 'review/review-screen.tsx', name: 'ReviewScreen' },
  { path: '/meeting/:id/minutes', file: 'minutes/minutes-screen.tsx', name: 'MinutesScreen' },
  { path: '/meeting/:id/room/:item?', file: 'meeting/room/room-screen.tsx', name: 'RoomScreen', whole: true },
  { path: '/meeting/:id?', file: 'meeting/plan/meeting-screen.tsx', name: 'MeetingScreen' },
  { path: '/selection/:item?', file: 'selection/selection-screen.tsx', name: 'SelectionScreen' },
  { path: '/approvals/:item?', file: 'selection/approvals/approvals-screen.tsx', name: 'ApprovalsScreen' },
  { path: '/inquiries/:item?', file: 'selection/inquiries/inquiries-screen.tsx', name: 'InquiriesScreen' },
  { path: '/disclosure/:item?', file: 'selection/disclosure/disclosure-screen.tsx', name: 'DisclosureScreen' },
  { path: '/disclosure/:item/:view', file: 'selection/disclosure/pack-screen.tsx', name: 'PackScreen' },
  { path: '/letters/:item?', file: 'letters/letters-screen.tsx', name: 'LettersScreen' },
  { path: '/support', file: 'support/portfolio/portfolio-screen.tsx', name: 'PortfolioScreen' },
  { path: '/support/:id/:tab?/:item?', file: 'support/case/case-screen.tsx', name: 'CaseScreen' },
  { path: '/talent/:tab?/:item?', file: 'talent/talent-screen.tsx', name: 'TalentScreen' },
  { path: '/reports', file: 'reports/reports-screen.tsx', name: 'ReportsScreen' },
  { path: '/settings/:tab?', file: 'settings/settings-screen.tsx', name: 'SettingsScreen' },
]

const wholePlaces = screenEntries.flatMap(({ path, whole }) =>
  whole ? [new RegExp(`^${path.replace(/\/:\w+\?/g, '(?:/[^/]+)?').replace(/:\w+/g, '[^/]+')}$`)] : [],
)

/** Whether the screen at this place has the window for itself. */
export const isWhole = (place: string): boolean => wholePlaces.some((each) => each.test(place))
