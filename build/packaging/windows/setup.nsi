; The installer of 伴走台帳: for one officer on one PC, without an administrator, in Japanese. Called by build/packaging/setup.ts,
; which makes the two lists: the uninstaller removes exactly what was brought, by name, so that nothing a person put into
; the folder is ever deleted.
Unicode true
ManifestDPIAware true
ManifestSupportedOS Win10
RequestExecutionLevel user
SetCompressor ${COMPRESSION}

!include MUI2.nsh
!include LogicLib.nsh
!include x64.nsh
!include WinVer.nsh
!include Win\COM.nsh
!include Win\Propkey.nsh

!define PRODUCT "伴走台帳"
!define EXE "banso-daicho.exe"
!define PROGID "BansoDaicho.Office"
; The name that the program gives itself (electron/main.ts): what is pinned and what runs stand as one in the task bar.
!define APP_ID "jp.banso.daicho"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\jp.banso.daicho"
!define RUNNING "「伴走台帳」が動いています。記録を確かめて終了してから、「再試行」を押してください。"

Name "${PRODUCT}"
OutFile "${OUT}"
BrandingText "${PRODUCT} ${VERSION}"
InstallDir "$LOCALAPPDATA\Programs\banso-daicho"
ShowInstDetails nevershow
ShowUninstDetails nevershow
VIProductVersion "${VERSION4}"
VIAddVersionKey /LANG=1041 ProductName "${PRODUCT}"
VIAddVersionKey /LANG=1041 FileDescription "${PRODUCT} インストーラー"
VIAddVersionKey /LANG=1041 FileVersion "${VERSION}"
VIAddVersionKey /LANG=1041 ProductVersion "${VERSION}"
VIAddVersionKey /LANG=1041 CompanyName "${PRODUCT}"
VIAddVersionKey /LANG=1041 LegalCopyright "${PRODUCT}"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_INSTFILESPAGE_FINISHHEADER_TEXT "インストールが終わりました"
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_TITLE "${PRODUCT} を使えるようになりました"
!define MUI_FINISHPAGE_TEXT "スタート メニューの「${PRODUCT}」から始められます。台帳ファイル(.banso)をダブルクリックしても開きます。"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${EXE}"
!define MUI_FINISHPAGE_RUN_TEXT "いま ${PRODUCT} を始める"
!insertmacro MUI_PAGE_FINISH
!define MUI_UNCONFIRMPAGE_TEXT_TOP "${PRODUCT} のプログラムを取り除きます。台帳ファイル(.banso)と、このPCの設定は残ります。"
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Japanese"

; A program that runs cannot be opened for writing: asked so, no tool is needed to look through the processes.
!macro notRunning prefix
  Function ${prefix}notRunning
    again:
    ${IfNot} ${FileExists} "$INSTDIR\${EXE}"
      Return
    ${EndIf}
    ClearErrors
    FileOpen $0 "$INSTDIR\${EXE}" a
    ${IfNot} ${Errors}
      FileClose $0
      Return
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "${RUNNING}" /SD IDCANCEL IDRETRY again
    SetErrorLevel 3
    Quit
  FunctionEnd
!macroend
!insertmacro notRunning ""
!insertmacro notRunning "un."

!macro tellShell
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

; Writes the name into the shortcut in $R0, which no instruction of NSIS does.
Function nameShortcut
  !insertmacro ComHlpr_CreateInProcInstance ${CLSID_ShellLink} ${IID_IShellLink} r0 ""
  ${If} $0 P<> 0
    ${IUnknown::QueryInterface} $0 '("${IID_IPersistFile}",.r1)'
    ${If} $1 P<> 0
      ${IPersistFile::Load} $1 '("$R0",${STGM_READWRITE})'
      ${IUnknown::QueryInterface} $0 '("${IID_IPropertyStore}",.r2)'
      ${If} $2 P<> 0
        System::Call '*(&w64 "${APP_ID}")p.r5'
        System::Call '*${SYSSTRUCT_PROPERTYKEY}(${PKEY_AppUserModel_ID})p.r3'
        System::Call '*${SYSSTRUCT_PROPVARIANT}(${VT_LPWSTR},,p r5)p.r4'
        ${IPropertyStore::SetValue} $2 '($3,$4)'
        ${IPropertyStore::Commit} $2 ""
        System::Free $3
        System::Free $4
        System::Free $5
        ${IUnknown::Release} $2 ""
      ${EndIf}
      ${IPersistFile::Save} $1 '("$R0",1)'
      ${IUnknown::Release} $1 ""
    ${EndIf}
    ${IUnknown::Release} $0 ""
  ${EndIf}
FunctionEnd

Function .onInit
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "${PRODUCT} は 64 ビット版の Windows 10 以降で動きます。" /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
  Call notRunning
FunctionEnd

Section
  SetShellVarContext current
  SetOverwrite on
  ; What an earlier version brought and this one does not goes first.
  ${If} ${FileExists} "$INSTDIR\uninstall.exe"
    ExecWait '"$INSTDIR\uninstall.exe" /S /upgrade _?=$INSTDIR' $0
    ${If} $0 <> 0
      MessageBox MB_OK|MB_ICONSTOP "前の版を取り除けませんでした($0)。PCを再起動してから、もう一度実行してください。" /SD IDOK
      SetErrorLevel 4
      Quit
    ${EndIf}
  ${EndIf}
  SetOutPath "$INSTDIR"
  ClearErrors
  !include "${LISTS}/install.nsh"
  ${If} ${Errors}
    MessageBox MB_OK|MB_ICONSTOP "書き込めないファイルがありました。空き容量と、ウイルス対策ソフトの隔離を確かめて、もう一度実行してください。" /SD IDOK
    SetErrorLevel 5
    Quit
  ${EndIf}
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  CreateShortcut "$SMPROGRAMS\${PRODUCT}.lnk" "$INSTDIR\${EXE}" "" "$INSTDIR\${EXE}" 0 SW_SHOWNORMAL "" "自治体支援事業の台帳"
  StrCpy $R0 "$SMPROGRAMS\${PRODUCT}.lnk"
  Call nameShortcut

  WriteRegStr HKCU "Software\Classes\.banso" "" "${PROGID}"
  WriteRegNone HKCU "Software\Classes\.banso\OpenWithProgids" "${PROGID}"
  WriteRegStr HKCU "Software\Classes\${PROGID}" "" "伴走台帳の台帳ファイル"
  WriteRegStr HKCU "Software\Classes\${PROGID}\DefaultIcon" "" '"$INSTDIR\${EXE}",0'
  WriteRegStr HKCU "Software\Classes\${PROGID}\shell\open" "FriendlyAppName" "${PRODUCT}"
  WriteRegStr HKCU "Software\Classes\${PROGID}\shell\open\command" "" '"$INSTDIR\${EXE}" "%1"'

  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "${PRODUCT}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "${PRODUCT}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\${EXE},0"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" ${SIZE_KB}
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
  !insertmacro tellShell
SectionEnd

Function un.onInit
  SetShellVarContext current
  Call un.notRunning
FunctionEnd

Section Uninstall
  SetOutPath "$TEMP"
  !include "${LISTS}/uninstall.nsh"
  Delete "$SMPROGRAMS\${PRODUCT}.lnk"
  ReadRegStr $0 HKCU "Software\Classes\.banso" ""
  ${If} $0 == "${PROGID}"
    DeleteRegValue HKCU "Software\Classes\.banso" ""
  ${EndIf}
  DeleteRegValue HKCU "Software\Classes\.banso\OpenWithProgids" "${PROGID}"
  DeleteRegKey /ifempty HKCU "Software\Classes\.banso\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "Software\Classes\.banso"
  DeleteRegKey HKCU "Software\Classes\${PROGID}"
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  !insertmacro tellShell
SectionEnd
