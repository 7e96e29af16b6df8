; The Windows setup, with nothing but what makensis brings. build/installer/windows/setup.ts writes
; package.nsh: names, texts, files.
;   setup.exe [/S] [/AllUsers | /CurrentUser] [/D=FOLDER]      /D last and without quotes
; Exit codes: 0 done, 1 cancelled, 2 broken off, 5 no administrator rights, 32 the program is running,
; 1150 Windows is too old.

Unicode true
; Debian's makensis makes a 64 bit setup; the others know 32 bit only, which runs on every Windows 10.
!if /FileExists "${NSISDIR}/Stubs/lzma_solid-amd64-unicode"
  Target amd64-unicode
!endif
SetCompressor /SOLID lzma
ManifestDPIAware true
ManifestSupportedOS all

!include "${PACKAGE}"
!include "file-types.nsh"

!define EXE "${PRODUCT}.exe"
!define UNINSTALLER "Uninstall ${PRODUCT}.exe"
!define ABOUT_PROGRAM "Software\Microsoft\Windows\CurrentVersion\Uninstall\${ID}"
!define CAPABILITIES "Software\${ID}\Capabilities"
!define CLASSES "Software\Classes"
!define ACCESS_DENIED 5
!define IN_USE 32
!define OLD_WINDOWS 1150

!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_MUI
!define MULTIUSER_USE_PROGRAMFILES64
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_INSTALLMODE_INSTDIR "${FOLDER}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_KEY "${ABOUT_PROGRAM}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_VALUENAME "InstallLocation"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_KEY "${ABOUT_PROGRAM}"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_VALUENAME "UninstallString"
!define MULTIUSER_INSTALLMODE_FUNCTION KeepGivenFolder
!define MULTIUSER_INSTALLMODE_UNFUNCTION un.KeepGivenFolder
!include "MultiUser.nsh"
!include "MUI2.nsh"
!include "x64.nsh"
!include "WinVer.nsh"
!include "WinMessages.nsh"

Name "${TITLE}" "${TITLE_IN_DIALOGS}"
OutFile "${OUT}"
BrandingText "${VENDOR} · ${PRODUCT} ${VERSION}"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_NOAUTOCLOSE
!define MUI_FINISHPAGE_RUN
!define MUI_FINISHPAGE_RUN_FUNCTION StartAsUser
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(CONFIRM_REMOVAL)$\r$\n$(HOME_STAYS)"
!insertmacro MULTIUSER_PAGE_INSTALLMODE
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "PortugueseBR"
!insertmacro MUI_LANGUAGE "Spanish"
!insertmacro TEXTS

VIProductVersion "${VERSION_IN_NUMBERS}"
VIAddVersionKey "ProductName" "${PRODUCT}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "${TITLE}"
VIAddVersionKey "CompanyName" "${VENDOR}"
VIAddVersionKey "LegalCopyright" "© ${VENDOR}"

; The folder that was given with /D, and where an uninstaller lies, count more than what the registry says.
Var GivenFolder

!include "path.nsh"

Section
  Call RefuseWhileRunning
  Call RemoveOldVersion
  !insertmacro INSTALL_FILES
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\${UNINSTALLER}"
  CreateShortcut "$SMPROGRAMS\${FOLDER}.lnk" "$INSTDIR\${EXE}"
  Call RegisterProgram
  Call AddToPath
  !insertmacro FOR_EACH_FILE_TYPE RegisterFileType
  ${RefreshShellIcons}
SectionEnd

Section "Uninstall"
  Call un.RefuseWhileRunning
  DetailPrint "$(HOME_STAYS)"
  !insertmacro FOR_EACH_FILE_TYPE UnregisterFileType
  Call un.UnregisterProgram
  Call un.RemoveFromPath
  Delete "$SMPROGRAMS\${FOLDER}.lnk"
  !insertmacro REMOVE_FILES
  Delete "$INSTDIR\${UNINSTALLER}"
  ; The folder stays where something lies in it that is not ours.
  RMDir "$INSTDIR"
  ${RefreshShellIcons}
SectionEnd

Function .onInit
  SetRegView 64
  StrCpy $GivenFolder $INSTDIR
  Call RefuseOldWindows
  Call RefuseForAllWithoutRights
  !insertmacro MULTIUSER_INIT
FunctionEnd

Function un.onInit
  SetRegView 64
  StrCpy $GivenFolder $INSTDIR
  Call un.RefuseForAllWithoutRights
  !insertmacro MULTIUSER_UNINIT
FunctionEnd

!macro KEEP_GIVEN_FOLDER UN
  Function ${UN}KeepGivenFolder
    ${If} $GivenFolder != ""
      StrCpy $INSTDIR $GivenFolder
    ${EndIf}
  FunctionEnd
!macroend
!insertmacro KEEP_GIVEN_FOLDER ""
!insertmacro KEEP_GIVEN_FOLDER "un."

Function RefuseOldWindows
  ${If} ${AtLeastWin10}
  ${AndIf} ${RunningX64}
    Return
  ${EndIf}
  MessageBox MB_OK|MB_ICONSTOP "$(WINDOWS_TOO_OLD)" /SD IDOK
  SetErrorLevel ${OLD_WINDOWS}
  Quit
FunctionEnd

; MultiUser would ask in a message box, which nobody sees in a silent installation.
!macro REFUSE_FOR_ALL_WITHOUT_RIGHTS UN STR_STR
  Function ${UN}RefuseForAllWithoutRights
    ${GetParameters} $0
    ${${STR_STR}} $1 $0 "/AllUsers"
    UserInfo::GetAccountType
    Pop $2
    ${If} $1 == ""
    ${OrIf} $2 == "Admin"
      Return
    ${EndIf}
    MessageBox MB_OK|MB_ICONSTOP "$(NOT_FOR_ALL)" /SD IDOK
    SetErrorLevel ${ACCESS_DENIED}
    Quit
  FunctionEnd
!macroend
!insertmacro REFUSE_FOR_ALL_WITHOUT_RIGHTS "" StrStr
!insertmacro REFUSE_FOR_ALL_WITHOUT_RIGHTS "un." UnStrStr

; Windows lets nobody write to a program that runs.
!macro REFUSE_WHILE_RUNNING UN
  Function ${UN}RefuseWhileRunning
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
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(RUNNING)" /SD IDCANCEL IDRETRY again
    SetErrorLevel ${IN_USE}
    Quit
  FunctionEnd
!macroend
!insertmacro REFUSE_WHILE_RUNNING ""
!insertmacro REFUSE_WHILE_RUNNING "un."

; The old version's own uninstaller does it, so that no file stays behind that this version does not have.
Function RemoveOldVersion
  ReadRegStr $0 SHCTX "${ABOUT_PROGRAM}" "InstallLocation"
  ${If} $0 == ""
  ${OrIfNot} ${FileExists} "$0\${UNINSTALLER}"
    Return
  ${EndIf}
  ExecWait '"$0\${UNINSTALLER}" /S /$MultiUser.InstallMode _?=$0' $1
  ${If} $1 <> 0
    MessageBox MB_OK|MB_ICONSTOP "$(REMOVAL_FAILED)" /SD IDOK
    SetErrorLevel $1
    Quit
  ${EndIf}
  ; An uninstaller that runs in place cannot remove itself.
  Delete "$0\${UNINSTALLER}"
  RMDir "$0"
FunctionEnd

; The desktop starts the program, so that it runs with the person's rights and not with those of the setup.
Function StartAsUser
  Exec '"$WINDIR\explorer.exe" "$INSTDIR\${EXE}"'
FunctionEnd

Function RegisterProgram
  WriteRegStr SHCTX "${ABOUT_PROGRAM}" "DisplayName" "${TITLE}"
  WriteRegStr SHCTX "${ABOUT_PROGRAM}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${ABOUT_PROGRAM}" "DisplayIcon" "$INSTDIR\${EXE},0"
  WriteRegStr SHCTX "${ABOUT_PROGRAM}" "Publisher" "${VENDOR}"
  WriteRegStr SHCTX "${ABOUT_PROGRAM}" "Contact" "${CONTACT}"
  WriteRegStr SHCTX "${ABOUT_PROGRAM}" "Comments" "$(HOME_STAYS)"
  WriteRegStr SHCTX "${ABOUT_PROGRAM}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${ABOUT_PROGRAM}" "UninstallString" '"$INSTDIR\${UNINSTALLER}" /$MultiUser.InstallMode'
  WriteRegStr SHCTX "${ABOUT_PROGRAM}" "QuietUninstallString" '"$INSTDIR\${UNINSTALLER}" /$MultiUser.InstallMode /S'
  WriteRegDWORD SHCTX "${ABOUT_PROGRAM}" "EstimatedSize" ${KIBIBYTES}
  WriteRegDWORD SHCTX "${ABOUT_PROGRAM}" "NoModify" 1
  WriteRegDWORD SHCTX "${ABOUT_PROGRAM}" "NoRepair" 1
  WriteRegStr SHCTX "${CLASSES}\Applications\${EXE}" "FriendlyAppName" "${TITLE}"
  WriteRegStr SHCTX "${CLASSES}\Applications\${EXE}\DefaultIcon" "" "$INSTDIR\${EXE},0"
  WriteRegStr SHCTX "${CLASSES}\Applications\${EXE}\shell\open\command" "" '"$INSTDIR\${EXE}" "%1"'
  ; The name and the picture of its notifications.
  WriteRegStr SHCTX "${CLASSES}\AppUserModelId\${APP_ID}" "DisplayName" "${TITLE}"
  WriteRegStr SHCTX "${CLASSES}\AppUserModelId\${APP_ID}" "IconUri" "$INSTDIR\resources\app.png"
  WriteRegStr SHCTX "${CAPABILITIES}" "ApplicationName" "${TITLE}"
  WriteRegStr SHCTX "${CAPABILITIES}" "ApplicationDescription" "$(SUMMARY)"
  WriteRegStr SHCTX "Software\RegisteredApplications" "${ID}" "${CAPABILITIES}"
FunctionEnd

Function un.UnregisterProgram
  DeleteRegValue SHCTX "Software\RegisteredApplications" "${ID}"
  DeleteRegKey SHCTX "Software\${ID}"
  DeleteRegKey SHCTX "${CLASSES}\AppUserModelId\${APP_ID}"
  ; Another vendor's program has the same file name: its entry stays.
  ReadRegStr $0 SHCTX "${CLASSES}\Applications\${EXE}\shell\open\command" ""
  ${If} $0 == '"$INSTDIR\${EXE}" "%1"'
    DeleteRegKey SHCTX "${CLASSES}\Applications\${EXE}"
  ${EndIf}
  DeleteRegKey SHCTX "${ABOUT_PROGRAM}"
FunctionEnd
