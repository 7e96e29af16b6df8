; What setup.nsi does with each file type.

; HKCR shows what applies, whoever set it. A double click opens our program where no program had it, or only
; one that is gone. A person may choose otherwise.
!macro RegisterFileType ENDING MIME CLASS ICON_FILE NAME
  WriteRegStr SHCTX "${CLASSES}\${CLASS}" "" "${NAME}"
  WriteRegStr SHCTX "${CLASSES}\${CLASS}" "AppUserModelID" "${APP_ID}"
  WriteRegStr SHCTX "${CLASSES}\${CLASS}\DefaultIcon" "" "$INSTDIR\resources\${ICON_FILE}"
  WriteRegStr SHCTX "${CLASSES}\${CLASS}\shell\open\command" "" '"$INSTDIR\${EXE}" "%1"'
  WriteRegStr SHCTX "${CLASSES}\${ENDING}\OpenWithProgids" "${CLASS}" ""
  WriteRegStr SHCTX "${CLASSES}\Applications\${EXE}\SupportedTypes" "${ENDING}" ""
  WriteRegStr SHCTX "${CAPABILITIES}\FileAssociations" "${ENDING}" "${CLASS}"
  ReadRegStr $0 HKCR "${ENDING}" ""
  ReadRegStr $1 HKCR "$0\shell\open\command" ""
  ${If} $0 == ""
  ${OrIf} $1 == ""
    WriteRegStr SHCTX "${CLASSES}\${ENDING}" "" "${CLASS}"
    WriteRegStr SHCTX "${CLASSES}\${ENDING}" "Content Type" "${MIME}"
  ${EndIf}
!macroend

!macro UnregisterFileType ENDING MIME CLASS ICON_FILE NAME
  DeleteRegKey SHCTX "${CLASSES}\${CLASS}"
  DeleteRegValue SHCTX "${CLASSES}\${ENDING}\OpenWithProgids" "${CLASS}"
  DeleteRegKey /ifempty SHCTX "${CLASSES}\${ENDING}\OpenWithProgids"
  ReadRegStr $0 SHCTX "${CLASSES}\${ENDING}" ""
  ${If} $0 == "${CLASS}"
    DeleteRegValue SHCTX "${CLASSES}\${ENDING}" ""
    DeleteRegValue SHCTX "${CLASSES}\${ENDING}" "Content Type"
  ${EndIf}
  ; Removes no key that still has a value or a key of another program.
  EnumRegValue $0 SHCTX "${CLASSES}\${ENDING}" 0
  ${If} $0 == ""
    DeleteRegKey /ifempty SHCTX "${CLASSES}\${ENDING}"
  ${EndIf}
!macroend
