; The folder of the command line in the PATH. The value may be longer than a string of NSIS, and is cut off by
; whoever reads it into one: so it stays in memory of Windows, from one end to the other.

!define MACHINE "SYSTEM\CurrentControlSet\Control\Session Manager\Environment"
!define USER "Environment"
!define HKLM_HANDLE -2147483646
!define HKCU_HANDLE -2147483647
!define READ_AND_WRITE 0x2001F
!define NOT_FOUND 2
!define EXPANDED_TEXT 2

!macro PATH_FUNCTIONS UN
  ; $0 the key, $1 the value between two semicolons, $2 its type; $1 is 0 where it cannot be read.
  Function ${UN}ReadPath
    StrCpy $1 0
    ${If} $MultiUser.InstallMode == "AllUsers"
      System::Call 'advapi32::RegOpenKeyExW(p ${HKLM_HANDLE}, w "${MACHINE}", i 0, i ${READ_AND_WRITE}, *p .r0) i .r9'
    ${Else}
      System::Call 'advapi32::RegOpenKeyExW(p ${HKCU_HANDLE}, w "${USER}", i 0, i ${READ_AND_WRITE}, *p .r0) i .r9'
    ${EndIf}
    ${If} $9 <> 0
      Return
    ${EndIf}
    System::Call 'advapi32::RegQueryValueExW(p r0, w "Path", p 0, *i .r2, p 0, *i .r3) i .r9'
    ${If} $9 = ${NOT_FOUND}
      StrCpy $2 ${EXPANDED_TEXT}
      StrCpy $3 0
    ${ElseIf} $9 <> 0
      Return
    ${EndIf}
    ; What it was, our folder, and an end in any case.
    IntOp $4 $3 + 4096
    System::Alloc $4
    Pop $1
    System::Call 'kernel32::lstrcpyW(p r1, w ";")'
    ${If} $3 > 0
      IntPtrOp $5 $1 + 2
      System::Call 'advapi32::RegQueryValueExW(p r0, w "Path", p 0, p 0, p r5, *i r3) i .r9'
    ${EndIf}
    System::Call 'kernel32::lstrcatW(p r1, w ";")'
  FunctionEnd

  ; From $6 on, to its end.
  Function ${UN}WritePath
    System::Call 'kernel32::lstrlenW(p r6) i .r7'
    ${If} $7 = 0
      System::Call 'advapi32::RegDeleteValueW(p r0, w "Path")'
    ${Else}
      IntOp $7 $7 * 2
      IntOp $7 $7 + 2
      System::Call 'advapi32::RegSetValueExW(p r0, w "Path", i 0, i r2, p r6, i r7)'
    ${EndIf}
    ; What is opened from now on sees it.
    SendMessage ${HWND_BROADCAST} ${WM_SETTINGCHANGE} 0 "STR:Environment" /TIMEOUT=1000
  FunctionEnd

  Function ${UN}ClosePath
    System::Free $1
    System::Call 'advapi32::RegCloseKey(p r0)'
  FunctionEnd
!macroend
!insertmacro PATH_FUNCTIONS ""
!insertmacro PATH_FUNCTIONS "un."

Function AddToPath
  Call ReadPath
  ${If} $1 P= 0
    Return
  ${EndIf}
  System::Call 'shlwapi::StrStrIW(p r1, w ";$INSTDIR\${CLI_FOLDER};") p .r5'
  ${If} $5 P= 0
    System::Call 'kernel32::lstrcatW(p r1, w "$INSTDIR\${CLI_FOLDER}")'
    IntPtrOp $6 $1 + 2
    System::Call 'kernel32::lstrcmpW(p r1, w ";;$INSTDIR\${CLI_FOLDER}") i .r9'
    ${If} $9 = 0
      IntPtrOp $6 $6 + 2
    ${EndIf}
    Call WritePath
  ${EndIf}
  Call ClosePath
FunctionEnd

Function un.RemoveFromPath
  Call un.ReadPath
  ${If} $1 P= 0
    Return
  ${EndIf}
  System::Call 'shlwapi::StrStrIW(p r1, w ";$INSTDIR\${CLI_FOLDER};") p .r5'
  ${If} $5 P<> 0
    StrLen $8 ";$INSTDIR\${CLI_FOLDER}"
    IntOp $8 $8 * 2
    IntPtrOp $6 $5 + $8
    System::Call 'kernel32::lstrlenW(p r6) i .r7'
    IntOp $7 $7 * 2
    IntOp $7 $7 + 2
    System::Call 'kernel32::RtlMoveMemory(p r5, p r6, p r7)'
    ; Without the two semicolons around it.
    System::Call 'kernel32::lstrlenW(p r1) i .r7'
    IntOp $7 $7 - 1
    IntOp $7 $7 * 2
    IntPtrOp $6 $1 + $7
    System::Call '*$6(&i2 0)'
    IntPtrOp $6 $1 + 2
    ${If} $7 = 0
      StrCpy $6 $1
    ${EndIf}
    Call un.WritePath
  ${EndIf}
  Call un.ClosePath
FunctionEnd
