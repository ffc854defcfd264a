<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1">
<context>
    <name>desk</name>
    <message>
        <source> (item {number})</source>
        <extracomment>desk/panels/law_text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and </source>
        <extracomment>desk/library/room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <extracomment>desk/papers/paper_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n answer differs from the saved file</source>
        <extracomment>desk/recovery/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n answers</source>
        <extracomment>desk/recovery/words.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers changed</source>
        <extracomment>desk/panels/what_if_view.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers differ from the saved file</source>
        <extracomment>desk/recovery/words.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n columns</source>
        <extracomment>desk/moving/import_room.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n columns are left out.</source>
        <extracomment>desk/moving/import_room.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies</source>
        <extracomment>desk/window/copies_room.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <extracomment>desk/window/step_state.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n findings</source>
        <extracomment>desk/pages/clause_list.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jurisdictions have this</source>
        <extracomment>desk/library/overview.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n listed</source>
        <extracomment>desk/window/matters_list.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n matters are on the list.</source>
        <extracomment>desk/sealing/seal_room.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n matters were imported into “{folder}”.</source>
        <extracomment>desk/window/moving_desk.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n matters were sealed anew.</source>
        <extracomment>desk/window/reseal_run.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older entries</source>
        <extracomment>desk/library/answer_card.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older ones are folded</source>
        <extracomment>desk/history/trail_room.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <extracomment>desk/papers/entry_model.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages in all, with cover, contents and tabs.</source>
        <extracomment>desk/papers/packet_builder.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places have these words</source>
        <extracomment>desk/help/view.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <extracomment>desk/moving/import_room.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows become matters.</source>
        <extracomment>desk/moving/import_room.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows were left out.</source>
        <extracomment>desk/window/moving_desk.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rules were imported</source>
        <extracomment>desk/library/room.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n versions are kept</source>
        <extracomment>desk/history/versions_room.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <extracomment>desk/window/step_state.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were left as they are:</source>
        <extracomment>desk/window/reseal_run.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Address book</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;All of help</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Begin the order</source>
        <extracomment>desk/window/new_order.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close matter</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Confirm</source>
        <extracomment>desk/library/confirm_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark colors</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export as JSON…</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <extracomment>desk/library/way_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Firm&apos;s rules</source>
        <extracomment>desk/library/way_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Glossary</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hand over a copy…</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help for this place</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <extracomment>desk/library/way_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Initials of the attorney</source>
        <extracomment>desk/library/confirm_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep mine</source>
        <extracomment>desk/window/conflict_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys of this item</source>
        <extracomment>desk/library/replace_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Law</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light colors</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Matter</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New order</source>
        <extracomment>desk/window/beginnings.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New order…</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next step</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next stop of the guide</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Preferences</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous step</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Print paper…</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Print sheet…</source>
        <extracomment>desk/library/state_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <extracomment>desk/library/compare_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Put in its place</source>
        <extracomment>desk/library/replace_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Put in the place of “{name}”</source>
        <extracomment>desk/window/copies_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rule</source>
        <extracomment>desk/library/replace_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rules on file for the state</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Take %n rules</source>
        <extracomment>desk/library/review_page.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Take theirs</source>
        <extracomment>desk/window/conflict_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try the sample</source>
        <extracomment>desk/window/beginnings.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What if</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Why it takes the place of the rule on file</source>
        <extracomment>desk/library/replace_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Your firm</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, folded</source>
        <extracomment>desk/panels/trace_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, unfolded</source>
        <extracomment>desk/panels/trace_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, {by_firm} confirmed by the firm</source>
        <extracomment>desk/window/status.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, {open_ones} unconfirmed</source>
        <extracomment>desk/window/status.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, {short} does not fit</source>
        <extracomment>desk/panels/bar_view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>. Pick one more with Space.</source>
        <extracomment>desk/library/overview.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>/s/ and the name, as signed electronically</source>
        <extracomment>choice SignatureStyle</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>/s/ and the name, marked as a conformed copy</source>
        <extracomment>choice SignatureStyle</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1st</source>
        <extracomment>desk/library/brief.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2nd</source>
        <extracomment>desk/library/brief.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 Cost</source>
        <extracomment>desk/library/table_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>353rd Judicial District</source>
        <extracomment>field case.division</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3rd</source>
        <extracomment>desk/library/brief.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 Expense</source>
        <extracomment>desk/library/table_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 Limit</source>
        <extracomment>desk/library/table_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>6 Priority</source>
        <extracomment>desk/library/table_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7 Shortfall</source>
        <extracomment>desk/library/table_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8 Parents</source>
        <extracomment>desk/library/table_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>9 Contest</source>
        <extracomment>desk/library/table_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; last saved {time}</source>
        <extracomment>desk/window/status.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; picked for comparing</source>
        <extracomment>desk/library/tile_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A child support agency takes part</source>
        <extracomment>field agency.involved</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A clause in the order says so.</source>
        <extracomment>field withholding.consents_above_limit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A colleague’s who shares this file, or one that this desk used before.</source>
        <extracomment>desk/sealing/ways_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A colleague’s, one of this matter alone, or one that you used before.</source>
        <extracomment>desk/sealing/ways_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A date, but not before the plan receives the order</source>
        <extracomment>choice Beginning</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A deadline is on file</source>
        <extracomment>desk/library/brief.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fault in the program.</source>
        <extracomment>desk/window/matters_reader.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A figure</source>
        <extracomment>desk/help/stops.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A finished order for a made-up family. Look around, change anything.</source>
        <extracomment>desk/window/beginnings.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line to sign on</source>
        <extracomment>choice SignatureStyle</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A matter</source>
        <extracomment>desk/moving/rows_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A matter holds no more entries than these.</source>
        <extracomment>desk/pages/repeat_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A matter saved on this computer.</source>
        <extracomment>desk/window/beginnings.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new order</source>
        <extracomment>desk/firm/preferences_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A percentage is named</source>
        <extracomment>desk/library/brief.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A percentage of its own</source>
        <extracomment>desk/library/brief.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A plan administrator or court would reject it</source>
        <extracomment>desk/panels/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A premium is withheld in part</source>
        <extracomment>desk/library/brief.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A ranking that does not place premiums</source>
        <extracomment>desk/library/brief.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A recovery key on paper opens every matter where this computer, its keychain or the passphrase is lost. Without one, nobody can.</source>
        <extracomment>desk/sealing/begin_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A substituted official&apos;s</source>
        <extracomment>choice AddressOf</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table with every column that there can be, to be filled in</source>
        <extracomment>desk/moving/import_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A way that is added or taken out holds for a matter once it is saved again, or sealed anew here. Copies kept elsewhere still open as before.</source>
        <extracomment>desk/sealing/seal_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;bout QMSCO Desk</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About QMSCO Desk</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the rule: {note}</source>
        <extracomment>desk/panels/findings_rows.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above the limit</source>
        <extracomment>step withholding</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <extracomment>desk/window/targets.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action · {keys}</source>
        <extracomment>desk/window/targets.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions</source>
        <extracomment>desk/window/sought.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Add %n exhibits</source>
        <extracomment>desk/papers/entry_bench.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Add a passphrase for this matter alone</source>
        <extracomment>desk/sealing/seal_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an attorney</source>
        <extracomment>desk/firm/firm_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an entry</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add another field</source>
        <extracomment>desk/panels/field_chooser.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add exhibits</source>
        <extracomment>desk/dialog_asker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add exhibits{dots}</source>
        <extracomment>desk/papers/entry_bench.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add it to this matter</source>
        <extracomment>desk/sealing/seal_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add paper</source>
        <extracomment>desk/papers/entry_bench.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {noun}</source>
        <extracomment>desk/pages/entries.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {noun} (Ctrl+Enter)</source>
        <extracomment>desk/pages/entries.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add “{entry}” to the packet</source>
        <extracomment>desk/papers/entry_bench.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added over employee only</source>
        <extracomment>desk/library/brief.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to the address book: {title}.</source>
        <extracomment>desk/firm/address_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address book</source>
        <extracomment>desk/firm/address_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address book: {several}</source>
        <extracomment>desk/pages/book_part.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adjusted gross income</source>
        <extracomment>field work.participant.income.adjusted_gross</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administrators, employers, courts, attorneys that you use again. Nothing of a client gets here by itself.</source>
        <extracomment>desk/firm/address_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <extracomment>desk/library/review_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>After %n minutes</source>
        <extracomment>desk/firm/preferences_room.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>After a hearing</source>
        <extracomment>choice EntryBasis</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After that parent’s shares of basic support and child care.</source>
        <extracomment>field costs.facts.incomes_cover_shares</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agency case identifier</source>
        <extracomment>field agency.case_identifier</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ahead</source>
        <extracomment>desk/panels/deadlines_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All amounts are paid</source>
        <extracomment>desk/pages/repeat_grid.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All answers are the same: either choice keeps them.</source>
        <extracomment>desk/window/conflict_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All coverage available to the participant</source>
        <extracomment>choice CoverageManner</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All jurisdictions</source>
        <extracomment>desk/library/trail.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All pages of help</source>
        <extracomment>desk/help/view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All papers in a folder</source>
        <extracomment>safe/trail_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All support withheld from the participant’s pay, which competes for the same limit.</source>
        <extracomment>step withholding</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {count}</source>
        <extracomment>desk/panels/findings_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also in play</source>
        <extracomment>desk/panels/law_text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Left</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Right</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <extracomment>field work.participant.deductions[].amount</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amounts {period}</source>
        <extracomment>desk/panels/bar_view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An agency, not a court, made the withholding order</source>
        <extracomment>field withholding.agency_order</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An attorney of the firm read the law and found that the rule on file says the same. It counts as confirmed wherever it is used, until its text on file changes.</source>
        <extracomment>desk/library/confirm_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An empty table was saved as “{name}”: a row for each matter.</source>
        <extracomment>desk/window/moving_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An error put aside no longer makes the order a draft; the review sheet begins with it.</source>
        <extracomment>desk/panels/aside_editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An order without a file</source>
        <extracomment>desk/recovery/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another &amp;folder…</source>
        <extracomment>desk/window/copies_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another desk’s keychain</source>
        <extracomment>desk/sealing/ways_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another family, same court, employer or plan</source>
        <extracomment>desk/window/new_order.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another measure</source>
        <extracomment>desk/library/brief.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another passphrase</source>
        <extracomment>desk/sealing/ways_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another recovery key</source>
        <extracomment>desk/sealing/ways_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another way</source>
        <extracomment>desk/library/brief.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <extracomment>desk/library/answer_text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <extracomment>desk/library/legend.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers that differ between theirs and yours</source>
        <extracomment>desk/window/conflict_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers this field</source>
        <extracomment>desk/moving/columns_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any, unless its cost alone passes the federal limit</source>
        <extracomment>desk/library/brief.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any, unless with all other support it passes the federal limit</source>
        <extracomment>desk/library/brief.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apartment or suite</source>
        <extracomment>field agency.contact.address.line2</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appears ({level}): {finding}</source>
        <extracomment>desk/panels/what_if_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply to the matter</source>
        <extracomment>desk/panels/what_if_view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apr</source>
        <extracomment>desk/panels/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a rule</source>
        <extracomment>desk/firm/firm_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in every matter that this desk seals.</source>
        <extracomment>desk/sealing/ways_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in force on {on}.</source>
        <extracomment>desk/panels/law_text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it is taken over</source>
        <extracomment>desk/window/new_order.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it stands</source>
        <extracomment>desk/panels/trace_view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it was handed over</source>
        <extracomment>safe/trail_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As saved on</source>
        <extracomment>desk/history/versions_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the contents name it.</source>
        <extracomment>field packet.entries[].title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the guidelines define a low-income obligor or a low-income adjustment.</source>
        <extracomment>field work.participant.income.low_income</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the order itself says</source>
        <extracomment>desk/library/brief.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system has it</source>
        <extracomment>desk/firm/preferences_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask in each order</source>
        <extracomment>desk/firm/choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for by {source}.</source>
        <extracomment>desk/panels/law_text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for once a session. Chosen on {day}.</source>
        <extracomment>desk/sealing/ways_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for where the keychain does not open. Chosen on {day}.</source>
        <extracomment>desk/sealing/ways_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for where the state divides a premium among the children on the policy.</source>
        <extracomment>field plans[].coverages[].children_on_policy</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for where the state measures cost by adjusted gross income.</source>
        <extracomment>field work.participant.income.adjusted_gross</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for where the state measures cost by it.</source>
        <extracomment>field costs.basic_support</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for where the state measures cost by net income.</source>
        <extracomment>field work.participant.income.net</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks the court to enter the order.</source>
        <extracomment>desk/papers/purposes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At an age</source>
        <extracomment>choice Ending</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At home</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At or under the state’s share of the poverty guideline</source>
        <extracomment>field work.participant.income.near_poverty</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At {age}</source>
        <extracomment>desk/library/brief.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention</source>
        <extracomment>field plans[].administrator.attention</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attorney</source>
        <extracomment>field parties.first.counsel.name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attorney without a name</source>
        <extracomment>desk/pages/ours_part.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attorney {number}</source>
        <extracomment>desk/firm/attorney_card.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attorneys</source>
        <extracomment>desk/firm/firm_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aug</source>
        <extracomment>desk/panels/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>desk/help/guide_strip.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <extracomment>desk/help/view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to home</source>
        <extracomment>desk/window/rooms.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the comparison</source>
        <extracomment>desk/library/trail.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the order</source>
        <extracomment>desk/window/rooms.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the paper</source>
        <extracomment>desk/library/trail.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to {names}</source>
        <extracomment>desk/library/trail.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to {room}</source>
        <extracomment>desk/window/rooms.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bar number</source>
        <extracomment>field parties.first.counsel.bar_number</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basic child support obligation</source>
        <extracomment>field costs.basic_support</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bates numbers {first} to {last}.</source>
        <extracomment>desk/papers/packet_builder.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <extracomment>desk/library/answer_text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before a recovery</source>
        <extracomment>safe/trail_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before a version was restored</source>
        <extracomment>safe/trail_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin anew</source>
        <extracomment>desk/window/unlock_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with new keys?</source>
        <extracomment>desk/window/unlock_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beginning date</source>
        <extracomment>field coverage.begins_on</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Begun with %n pages of {matter}.</source>
        <extracomment>desk/window/new_order_desk.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Behind your last change · redrawing</source>
        <extracomment>desk/panels/preview.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being read…</source>
        <extracomment>desk/window/matters_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside the order</source>
        <extracomment>desk/help/contents.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocks for both are printed, except in an order by default.</source>
        <extracomment>field signing.approved_as_to</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back {title}</source>
        <extracomment>desk/firm/address_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brought in</source>
        <extracomment>safe/trail_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business days are counted from this date.</source>
        <extracomment>field agency.notice_date</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <extracomment>desk/history/versions_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By agreement</source>
        <extracomment>choice EntryBasis</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By default</source>
        <extracomment>choice EntryBasis</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By level</source>
        <extracomment>desk/panels/findings_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By step</source>
        <extracomment>desk/panels/findings_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;itation: the law that it is read from</source>
        <extracomment>desk/library/replace_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <extracomment>desk/library/overview.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CCPA</source>
        <extracomment>desk/library/brief.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>COLE000001</source>
        <extracomment>field packet.bates</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calculation</source>
        <extracomment>desk/panels/side_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calculation worksheet</source>
        <extracomment>choice PaperName</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <extracomment>desk/asker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar file</source>
        <extracomment>safe/trail_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called in this case</source>
        <extracomment>field parties.first.designation</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>desk/dialog_asker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <extracomment>desk/window/matters_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot overwrite a value</source>
        <extracomment>desk/library/rule_text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <extracomment>desk/sealing/secret_field.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case and court</source>
        <extracomment>step case</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case for the calculation</source>
        <extracomment>safe/trail_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case number</source>
        <extracomment>field case.number</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash medical support</source>
        <extracomment>field costs.cash_medical</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate of service</source>
        <extracomment>choice PaperName</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the passphrase…</source>
        <extracomment>desk/sealing/seal_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the period of the amounts</source>
        <extracomment>desk/pages/repeat_grid.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change “{clause}”</source>
        <extracomment>desk/pages/clause_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <extracomment>desk/window/matters_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed answers</source>
        <extracomment>safe/trail_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed by you. A fact in a frame still follows your answers.</source>
        <extracomment>desk/pages/clause_detail.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed clauses</source>
        <extracomment>field clauses.changes[].clause</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed since</source>
        <extracomment>desk/window/review_rows.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed since it was reviewed: {what}</source>
        <extracomment>desk/reviews.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed what opens the file</source>
        <extracomment>safe/trail_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed; the matter has {answer}</source>
        <extracomment>desk/panels/what_if_inputs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <extracomment>desk/library/review_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes are not saved yet. Unlock, save or give them up, and close then.</source>
        <extracomment>desk/window/lock_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes are not saved{when}</source>
        <extracomment>desk/window/status.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <extracomment>desk/papers/packet_builder.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that you have it</source>
        <extracomment>desk/sealing/recovery_key_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Child</source>
        <extracomment>field children[].name.first</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Child support agency</source>
        <extracomment>step case</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Child support arrears</source>
        <extracomment>choice ObligationKind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Children</source>
        <extracomment>step children</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Children&apos;s Health Insurance Program</source>
        <extracomment>field findings.chip</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose &amp;all</source>
        <extracomment>desk/library/review_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose &amp;none</source>
        <extracomment>desk/library/review_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a fact to put in</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a field to see what it is for, and the law its answer is held against.</source>
        <extracomment>desk/panels/law_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder for the matters</source>
        <extracomment>desk/window/moving_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <extracomment>desk/firm/preferences_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a passphrase…</source>
        <extracomment>desk/sealing/seal_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file{dots}</source>
        <extracomment>desk/papers/entry_details.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another printer, or save the PDF and print that.</source>
        <extracomment>desk/papers/printing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose this passphrase</source>
        <extracomment>desk/sealing/begin_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <extracomment>desk/fields/editors_choice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Church plan</source>
        <extracomment>choice PlanKind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Citation</source>
        <extracomment>desk/library/answer_text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <extracomment>field agency.contact.address.city</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clause</source>
        <extracomment>field clauses.changes[].clause</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clause “{title}”</source>
        <extracomment>desk/window/ways.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clauses</source>
        <extracomment>step clauses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clauses of the order</source>
        <extracomment>desk/pages/clause_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear what is picked for comparing</source>
        <extracomment>desk/library/overview.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client’s summary</source>
        <extracomment>choice PaperName</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client’s summary in Spanish</source>
        <extracomment>choice PaperName</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>desk/pages/book_chooser.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close help</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close help (Esc)</source>
        <extracomment>desk/help/view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <extracomment>desk/pdf/find_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <extracomment>desk/window/message_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;mpare</source>
        <extracomment>desk/library/overview.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colors</source>
        <extracomment>desk/firm/preferences_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colors of the &amp;system</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <extracomment>desk/moving/columns_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <extracomment>desk/moving/import_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns of the table</source>
        <extracomment>desk/moving/columns_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the two as papers</source>
        <extracomment>desk/window/conflict_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare these two</source>
        <extracomment>desk/history/versions_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with the matter as it stands</source>
        <extracomment>desk/history/versions_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with the open &amp;matter</source>
        <extracomment>desk/window/copies_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with the saved file</source>
        <extracomment>desk/recovery/room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare {codes}</source>
        <extracomment>desk/library/state_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare {title} with the saved file</source>
        <extracomment>desk/recovery/room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared with now</source>
        <extracomment>desk/history/versions_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison</source>
        <extracomment>desk/library/compare_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidential information sheet</source>
        <extracomment>choice PaperName</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm {state}: {lower}</source>
        <extracomment>desk/library/confirm_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm: {title}</source>
        <extracomment>desk/library/answer_card.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed a rule</source>
        <extracomment>safe/trail_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <extracomment>desk/library/answer_text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm…</source>
        <extracomment>desk/library/answer_card.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <extracomment>desk/firm/firm_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies</source>
        <extracomment>desk/firm/preferences_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies of matters are made in the folder for copies when a matter is closed. Whatever is in the way of one that is restored is kept under another name.</source>
        <extracomment>desk/window/copies_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <extracomment>desk/library/answer_card.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the page’s text</source>
        <extracomment>desk/pdf/reader.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the report</source>
        <extracomment>desk/fault_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy with citation and sources: {title}</source>
        <extracomment>desk/library/answer_card.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost and reach</source>
        <extracomment>step findings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Costs and shares</source>
        <extracomment>step costs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counsel</source>
        <extracomment>field parties.first.counsel.name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counsel for first parent</source>
        <extracomment>step parties</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counsel for second parent</source>
        <extracomment>step parties</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counsel is filled in from the firm’s profile.</source>
        <extracomment>desk/pages/ours_part.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counsel’s signature</source>
        <extracomment>desk/firm/firm_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting the pages{dots}</source>
        <extracomment>desk/papers/packet_builder.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country, if abroad</source>
        <extracomment>field agency.contact.address.country</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>County</source>
        <extracomment>field case.county</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Court</source>
        <extracomment>field case.court</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Court and judge</source>
        <extracomment>desk/window/new_order.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Courtroom 4B, 1000 Guadalupe Street, Austin</source>
        <extracomment>field case.hearing_place</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coverage</source>
        <extracomment>field plans[].coverages[].kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coverage and period</source>
        <extracomment>desk/window/new_order.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coverage begins</source>
        <extracomment>field coverage.begins</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coverage for this child, if different</source>
        <extracomment>field children[].coverages</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coverages</source>
        <extracomment>field plans[].coverages[].kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Covering letter to the plan</source>
        <extracomment>choice PaperName</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Covers children until age</source>
        <extracomment>field plans[].dependent_age</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <extracomment>safe/trail_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl++</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+-</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+.</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+/</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+0</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+1</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+2</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+3</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+4</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+5</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+=</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+B</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+M</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+PgDown</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+PgUp</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+.</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+A</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+Delete</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+Down</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+H</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+K</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+L</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+M</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+N</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+P</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+R</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+T</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+Up</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+W</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Y</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current child support</source>
        <extracomment>choice ObligationKind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current spousal support</source>
        <extracomment>choice ObligationKind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custodial parent</source>
        <extracomment>field parties.custodial</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>DRAFT is printed across every page while %n errors stand.</source>
        <extracomment>desk/papers/papers_box.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>desk/firm/preferences_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date it was entered</source>
        <extracomment>field underlying.entered_on</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of birth</source>
        <extracomment>field parties.first.born</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of the notice</source>
        <extracomment>field agency.notice_date</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date signed</source>
        <extracomment>field signing.signed_on</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates were not researched</source>
        <extracomment>desk/library/answer_text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <extracomment>field review.dismissed[].on</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days for bills and for payment</source>
        <extracomment>desk/window/new_order.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days to pay a share after the bill arrives</source>
        <extracomment>field costs.pay_days</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days to send a bill to the other parent</source>
        <extracomment>field costs.claim_days</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deadline sheet</source>
        <extracomment>choice PaperName</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deadlines</source>
        <extracomment>desk/panels/deadlines_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dec</source>
        <extracomment>desk/panels/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deduction</source>
        <extracomment>field work.participant.deductions[].name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deductions</source>
        <extracomment>field work.participant.deductions[].name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Defendant</source>
        <extracomment>choice Designation</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Defined by the state</source>
        <extracomment>desk/library/brief.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dele&amp;te matter…</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <extracomment>desk/papers/entry_bench.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete for good</source>
        <extracomment>desk/window/moving_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <extracomment>desk/window/matters_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete “{name}” for good?</source>
        <extracomment>desk/window/moving_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dental</source>
        <extracomment>choice CoverageKind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digest of what it rested on</source>
        <extracomment>field review.ticks[].mark</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <extracomment>desk/window/recovery_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard what was not saved of “{title}”?</source>
        <extracomment>desk/window/recovery_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard {title}</source>
        <extracomment>desk/recovery/room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard…</source>
        <extracomment>desk/recovery/room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disposable earnings</source>
        <extracomment>desk/panels/watch.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disposable earnings, if already known</source>
        <extracomment>field work.participant.disposable</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disposable earnings, {period}</source>
        <extracomment>desk/panels/watch.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>District</source>
        <extracomment>desk/library/state_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>District Court</source>
        <extracomment>field case.court</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Division or judicial district</source>
        <extracomment>field case.division</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divorce or dissolution of marriage</source>
        <extracomment>choice Proceeding</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document tracking identifier</source>
        <extracomment>field agency.tracking_identifier</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Don&apos;t save</source>
        <extracomment>desk/dialog_asker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>desk/help/guide_strip.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: {step}.</source>
        <extracomment>desk/window/findings_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doubt</source>
        <extracomment>desk/library/answer_text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doubt: {note}</source>
        <extracomment>desk/panels/law_text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <extracomment>desk/papers/entry_bench.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft a Qualified Medical Child Support Order, check it while you type, print it.</source>
        <extracomment>desk/window/home.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafting</source>
        <extracomment>desk/window/matters_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts, checks and prints a Qualified Medical Child Support Order. An order is intended to be qualified; whether it is, the plan administrator decides. The program opens no network connection.</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing the paper…</source>
        <extracomment>desk/library/paper_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <extracomment>field parties.first.counsel.email</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each amount has its own period</source>
        <extracomment>desk/pages/repeat_grid.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each child who is to have a right to coverage, as an alternate recipient.</source>
        <extracomment>step children</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each is a fact of its own: none follows from another.</source>
        <extracomment>step parties</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each opens every matter by itself. If all of them are lost, nobody opens anything.</source>
        <extracomment>desk/sealing/seal_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each paper of this list as a PDF of its own, in a folder</source>
        <extracomment>desk/papers/papers_box.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each parent has income left for the share</source>
        <extracomment>field costs.facts.incomes_cover_shares</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each parent keeps the self-support reserve</source>
        <extracomment>field costs.facts.reserve_kept</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each row begins a matter of its own, sealed when you import.</source>
        <extracomment>desk/moving/import_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each save keeps what it replaces: of the last hour all of it, then one an hour for a day, one a day for a month, one a month from then on.</source>
        <extracomment>desk/history/versions_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <extracomment>desk/history/versions_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier versions of the matter as well</source>
        <extracomment>desk/sealing/hand_over_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earns no more than full-time minimum wage of the state</source>
        <extracomment>field work.participant.income.at_minimum_wage</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edits that cannot be read</source>
        <extracomment>desk/recovery/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Either or both parents</source>
        <extracomment>desk/library/brief.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eleven steps, checked as you type.</source>
        <extracomment>desk/window/beginnings.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <extracomment>desk/window/sought.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Employee and children</source>
        <extracomment>field plans[].coverages[].with_children</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Employee only</source>
        <extracomment>field plans[].coverages[].employee_only</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Employer</source>
        <extracomment>desk/window/new_order.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Employment and income</source>
        <extracomment>step work</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Employment, income</source>
        <extracomment>step work</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ending date</source>
        <extracomment>field coverage.ends_on</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends</source>
        <extracomment>desk/library/table_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <extracomment>desk/firm/preferences_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English and Spanish</source>
        <extracomment>desk/firm/preferences_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enroll the participant too if the plan requires it</source>
        <extracomment>field coverage.enroll_participant</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrolled in each that still fits</source>
        <extracomment>desk/library/brief.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrolled in none</source>
        <extracomment>desk/library/brief.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrollment</source>
        <extracomment>step coverage</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter or a double click opens a jurisdiction. Space picks it for comparing; two to four can stand side by side.</source>
        <extracomment>desk/library/overview.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entering the order</source>
        <extracomment>step case</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries of the address book</source>
        <extracomment>desk/firm/address_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries of the trail</source>
        <extracomment>desk/history/trail_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries that were seen before are gone</source>
        <extracomment>safe/trail_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries {first} to {last} of the trail are missing.</source>
        <extracomment>safe/trail_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {count} of the trail is not the one that this computer has seen: the trail was written anew.</source>
        <extracomment>safe/trail_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {first} of the trail does not stand in its place.</source>
        <extracomment>safe/trail_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {first} of the trail is missing.</source>
        <extracomment>safe/trail_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {first} of the trail was altered.</source>
        <extracomment>safe/trail_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {number} notes a doubt of an earlier day: {doubt}.</source>
        <extracomment>safe/trail_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {number}: {did}. {who}, {when}</source>
        <extracomment>desk/history/trail_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equal amounts</source>
        <extracomment>desk/library/brief.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <extracomment>desk/pages/clause_said.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every answer leads to its field. Mark a step when you have read it.</source>
        <extracomment>desk/window/review_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every answer, and what is open, on one page (Ctrl+E)</source>
        <extracomment>desk/pages/reviewed_mark.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every figure with its steps, for your own file.</source>
        <extracomment>desk/papers/purposes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every identifier in full, filed or sent by itself.</source>
        <extracomment>desk/papers/purposes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every kind</source>
        <extracomment>desk/firm/address_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every matter is one sealed file. Here is what opens it.</source>
        <extracomment>desk/sealing/seal_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every matter is one sealed file; nothing of it lies in the open on this computer.</source>
        <extracomment>desk/sealing/begin_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every paper, for counsel’s file</source>
        <extracomment>choice PacketPreset</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every step says what was computed, from which figures, by whose rule, and how well that rule is verified. The bar shows how support and premiums fill the limit.</source>
        <extracomment>desk/help/stops.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyone</source>
        <extracomment>desk/history/trail_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <extracomment>desk/window/review_rows.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything here can be answered or changed later. Enter begins.</source>
        <extracomment>desk/window/new_order.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that was done</source>
        <extracomment>desk/history/trail_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything to review</source>
        <extracomment>desk/window/review_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exhibit</source>
        <extracomment>desk/papers/entry_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exhibit {letter}</source>
        <extracomment>desk/papers/entry_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected &apos;=&apos; after a key in a key/value pair</source>
        <extracomment>desk/library/rule_text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected up to {count} letters, such as A.B.</source>
        <extracomment>desk/firm/choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export or import what the firm confirmed or replaced</source>
        <extracomment>desk/library/way_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export this matter as plain JSON?</source>
        <extracomment>desk/window/moving_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <extracomment>desk/firm/address_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F1 shows help for whatever is in front of you, Ctrl+K finds anything. This sample is yours to change; nothing of it is real.</source>
        <extracomment>desk/help/stops.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fact: {fact}</source>
        <extracomment>desk/pages/fact_text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts</source>
        <extracomment>desk/pages/fact_chooser.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts of the federal limit</source>
        <extracomment>desk/panels/what_if_offer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts of the matter are one piece each; the arrow keys step over them.</source>
        <extracomment>desk/pages/clause_detail.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fax</source>
        <extracomment>field agency.fax</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feb</source>
        <extracomment>desk/panels/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Federal EIN</source>
        <extracomment>field work.employer.ein</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Federal employees&apos; plan (FEHB)</source>
        <extracomment>choice PlanKind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Federal income tax</source>
        <extracomment>field work.participant.deductions[].name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Federal law</source>
        <extracomment>desk/panels/law_text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fees</source>
        <extracomment>choice ObligationKind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fi&amp;x the selected finding</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <extracomment>desk/moving/columns_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field for the column {name}</source>
        <extracomment>desk/moving/columns_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field in {title}</source>
        <extracomment>desk/window/targets.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field that it is about</source>
        <extracomment>field review.dismissed[].path</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field, paper, day</source>
        <extracomment>desk/history/trail_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields</source>
        <extracomment>desk/window/sought.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields on page {page}</source>
        <extracomment>desk/pdf/reader.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields, paper or rule</source>
        <extracomment>desk/history/trail_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures of the calculation</source>
        <extracomment>desk/window/review_rows.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in</source>
        <extracomment>desk/pages/book_chooser.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in and replace</source>
        <extracomment>desk/pages/book_chooser.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in counsel from the firm’s profile</source>
        <extracomment>desk/pages/ours_part.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in {what} from the address book</source>
        <extracomment>desk/pages/book_part.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled in from the address book: {title}.</source>
        <extracomment>desk/pages/book_part.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled in when an order is begun, and in sight like any answer.</source>
        <extracomment>desk/firm/preferences_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fills counsel’s block in an order and the head of its covering letter.</source>
        <extracomment>desk/firm/firm_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Final Decree of Divorce</source>
        <extracomment>field underlying.title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <extracomment>desk/window/corner.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find  {keys}</source>
        <extracomment>desk/window/corner.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a fact</source>
        <extracomment>desk/pages/fact_chooser.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a field, step, finding, action or state</source>
        <extracomment>desk/window/corner.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a field, step, finding, action, matter, state or page of help</source>
        <extracomment>desk/window/find.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find on these pages</source>
        <extracomment>desk/pdf/find_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find on these pages (Ctrl+F)</source>
        <extracomment>desk/panels/pdf_pages.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding</source>
        <extracomment>field review.dismissed[].finding</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <extracomment>desk/help/stops.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings of the court</source>
        <extracomment>step findings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings put aside</source>
        <extracomment>field review.dismissed[].finding</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings {count}</source>
        <extracomment>desk/window/corner.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings: {counts}</source>
        <extracomment>desk/panels/findings_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firm</source>
        <extracomment>field parties.first.counsel.firm</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firm rules {isoformat}.json</source>
        <extracomment>desk/library/firm_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firm&apos;s rules (*.json)</source>
        <extracomment>desk/asker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First Bates number</source>
        <extracomment>field packet.bates</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First name</source>
        <extracomment>field parties.first.name.first</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First parent</source>
        <extracomment>field parties.first.name.first</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First parent&apos;s share of premiums, percent</source>
        <extracomment>field costs.premium_first</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First parent&apos;s share of unreimbursed expenses, percent</source>
        <extracomment>field costs.expenses_first</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First rows</source>
        <extracomment>desk/moving/columns_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the &amp;page (9)</source>
        <extracomment>desk/panels/pdf_pages.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the &amp;width (0)</source>
        <extracomment>desk/panels/pdf_pages.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five words or more that have nothing to do with one another are good.</source>
        <extracomment>desk/sealing/new_passphrase.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix it: {step}</source>
        <extracomment>desk/panels/findings_rows.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold a step</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold all</source>
        <extracomment>desk/panels/trace_view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for copies</source>
        <extracomment>desk/window/office_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for copies: choose</source>
        <extracomment>desk/firm/preferences_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder with copies</source>
        <extracomment>desk/window/backup_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a colleague who works on the same file on a shared drive. Whoever has a copy of the file from before goes on opening that copy.</source>
        <extracomment>desk/sealing/seal_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a reason that somebody gave</source>
        <extracomment>desk/panels/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For all support together</source>
        <extracomment>desk/library/brief.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For an exhibit: where the file lies. It is read each time the packet is made.</source>
        <extracomment>field packet.entries[].file</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For courts that ask for a number beside each line.</source>
        <extracomment>field signing.pleading_paper</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For health coverage alone</source>
        <extracomment>desk/library/brief.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the client</source>
        <extracomment>choice PacketPreset</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the day something is lost</source>
        <extracomment>desk/sealing/begin_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the hearing</source>
        <extracomment>choice PacketPreset</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For your file: no rule on file uses it.</source>
        <extracomment>field work.participant.household_size</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For {reader}</source>
        <extracomment>desk/window/opening.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form of the papers</source>
        <extracomment>step review</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <extracomment>desk/help/view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found in help</source>
        <extracomment>desk/help/view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found the trail in doubt</source>
        <extracomment>safe/trail_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four are picked already; put one of them back first.</source>
        <extracomment>desk/library/room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four letters or digits, typed from the paper, so that it is sure to be there.</source>
        <extracomment>desk/sealing/recovery_key_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From when</source>
        <extracomment>step coverage</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {begins}, until {ends}</source>
        <extracomment>desk/library/answer_text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full Social Security numbers on confidential papers</source>
        <extracomment>field signing.identifiers_in_full</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gender</source>
        <extracomment>field children[].gender</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glossary</source>
        <extracomment>desk/window/help_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go forward</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go into any field of the page and press F2: what the field is for, the state’s rule, the federal one, and where each was read.</source>
        <extracomment>desk/help/stops.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <extracomment>desk/sealing/cover.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with theirs. Edit &gt; Undo brings yours back, until you close the matter.</source>
        <extracomment>desk/window/conflict_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to &amp;calculation</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to &amp;deadlines</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to &amp;law</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a page (Ctrl+G)</source>
        <extracomment>desk/panels/pdf_pages.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to f&amp;indings</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to field</source>
        <extracomment>desk/compare/differences_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to field: {fault}</source>
        <extracomment>desk/papers/gate_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to findings</source>
        <extracomment>desk/papers/papers_box.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to p&amp;review</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to step</source>
        <extracomment>desk/window/review_rows.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the field</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next page with a change</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the page before with a change</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to what is still needed</source>
        <extracomment>desk/panels/watch.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to where a figure was entered</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to “{field}”</source>
        <extracomment>desk/pdf/reader.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes ({level}): {finding}</source>
        <extracomment>desk/panels/what_if_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes with the order to the plan administrator.</source>
        <extracomment>desk/papers/purposes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good to know</source>
        <extracomment>desk/panels/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gross income</source>
        <extracomment>field work.participant.income.gross</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group findings by</source>
        <extracomment>desk/panels/findings_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group findings by level or by step</source>
        <extracomment>desk/panels/findings_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group number</source>
        <extracomment>field plans[].group_number</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guided &amp;first order</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guided first order</source>
        <extracomment>desk/help/guide_strip.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over a copy</source>
        <extracomment>desk/sealing/hand_over_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed over a copy</source>
        <extracomment>safe/trail_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hearing</source>
        <extracomment>desk/window/matters_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hearing date</source>
        <extracomment>field case.hearing_on</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hearing, signatures, service and packet begin empty.</source>
        <extracomment>desk/window/new_order_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <extracomment>desk/help/view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help and glossary</source>
        <extracomment>desk/window/sought.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help: {page}</source>
        <extracomment>desk/help/view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide it again</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High &amp;contrast</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <extracomment>desk/firm/preferences_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold Ctrl to select a second one, and compare the two.</source>
        <extracomment>desk/history/versions_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold to show</source>
        <extracomment>desk/sealing/secret_field.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold to show: {what}</source>
        <extracomment>desk/sealing/secret_field.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is counted</source>
        <extracomment>desk/panels/deadlines_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it will read</source>
        <extracomment>desk/library/replace_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How matters are sealed</source>
        <extracomment>desk/sealing/begin_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the coverage is described</source>
        <extracomment>field coverage.manner</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the desk looks, how a new order begins, and where copies go.</source>
        <extracomment>desk/firm/preferences_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the order is entered</source>
        <extracomment>field case.basis</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How well verified</source>
        <extracomment>desk/library/legend.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have it</source>
        <extracomment>desk/sealing/recovery_key_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If given, it is used instead of gross income less deductions.</source>
        <extracomment>field work.participant.disposable</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it has one beside the case number.</source>
        <extracomment>field underlying.number</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it is empty, the certificate has a blank to complete by hand before filing.</source>
        <extracomment>field service.served_on</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If no, this order stands alone.</source>
        <extracomment>field underlying.separate</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the plan or the employer gives a figure for the children of this order.</source>
        <extracomment>field plans[].coverages[].stated_for_children</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you do not save, they are lost.</source>
        <extracomment>desk/dialog_asker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a table of addresses</source>
        <extracomment>desk/dialog_asker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import matters</source>
        <extracomment>desk/dialog_asker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import matters from a table</source>
        <extracomment>desk/moving/import_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the firm&apos;s rules</source>
        <extracomment>desk/dialog_asker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import {good} of {total}…</source>
        <extracomment>desk/moving/import_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import {good}…</source>
        <extracomment>desk/moving/import_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <extracomment>desk/firm/address_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a clause</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a masked field</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In comparing</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In deadlines</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In findings</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In force</source>
        <extracomment>desk/library/answer_text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In help</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In proportion</source>
        <extracomment>desk/library/brief.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In tables of entries</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the arrangement of the federal notice. Not a notice.</source>
        <extracomment>desk/papers/purposes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the calculation</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the court’s words</source>
        <extracomment>step findings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the folder “{folder}”</source>
        <extracomment>desk/window/copies_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the list: {keys}</source>
        <extracomment>desk/papers/entry_bench.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the state library</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In what if</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In words only: read the rule</source>
        <extracomment>desk/library/brief.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Income as the state’s rule counts it</source>
        <extracomment>field work.participant.income.rule_income</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Individual or Marketplace policy</source>
        <extracomment>choice PlanKind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initia&amp;ls of the attorney</source>
        <extracomment>desk/library/replace_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initials</source>
        <extracomment>desk/panels/aside_editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert a fact</source>
        <extracomment>desk/pages/clause_detail.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insurer or claims administrator</source>
        <extracomment>field plans[].insurer</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interest</source>
        <extracomment>choice ObligationKind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intervenor</source>
        <extracomment>choice Designation</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invalid value</source>
        <extracomment>desk/library/rule_text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issuing agency</source>
        <extracomment>field agency.contact.name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issuing state</source>
        <extracomment>desk/firm/preferences_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It came with the copy that was handed over, and goes when the matter is saved.</source>
        <extracomment>desk/sealing/ways_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be made once there is a passphrase.</source>
        <extracomment>desk/sealing/begin_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes with the plans that are taken over.</source>
        <extracomment>desk/window/new_order.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It confirmed another text than the one on file here; it lapses.</source>
        <extracomment>desk/library/review_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is damaged and cannot be read</source>
        <extracomment>desk/history/versions_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is damaged, or was written by a newer version of the program, and cannot be read here. It stays until you discard it.</source>
        <extracomment>desk/recovery/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is gone for good then. The saved file stays as it is.</source>
        <extracomment>desk/window/recovery_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not the one that was seen before</source>
        <extracomment>safe/trail_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens this matter no longer.</source>
        <extracomment>desk/window/seal_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens.</source>
        <extracomment>desk/window/backup_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens. Saved by {who} on {when}.</source>
        <extracomment>desk/window/backup_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It says nothing yet.</source>
        <extracomment>desk/library/replace_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands as the last name, and prints alone.</source>
        <extracomment>field parties.first.name.single</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays listed here and on the review sheet.</source>
        <extracomment>desk/panels/aside_editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not sealed: what the drive may still keep of it can be read.</source>
        <extracomment>desk/window/moving_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was put into the sealed journal just now. You can go on; should the program close, it offers your work again when it starts.</source>
        <extracomment>desk/fault_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was set against another text than the one on file here.</source>
        <extracomment>desk/library/review_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item</source>
        <extracomment>desk/library/compare_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item shown</source>
        <extracomment>desk/library/overview.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item {number}, </source>
        <extracomment>desk/library/outline.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items</source>
        <extracomment>desk/library/outline.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its law on reasonable cost applies.</source>
        <extracomment>field case.state</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its limit, priority and shortfall rules apply. Leave empty if it is the issuing state.</source>
        <extracomment>field work.employer.state</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its usual papers, unless you list others below.</source>
        <extracomment>field packet.preset</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <extracomment>desk/asker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jan</source>
        <extracomment>desk/panels/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge</source>
        <extracomment>field case.judge</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jul</source>
        <extracomment>desk/panels/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jun</source>
        <extracomment>desk/panels/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jurisdiction</source>
        <extracomment>desk/library/table_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jurisdictions</source>
        <extracomment>desk/library/table_view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <extracomment>desk/firm/address_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep &amp;both…</source>
        <extracomment>desk/window/conflict_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep in the address book</source>
        <extracomment>desk/pages/book_part.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep {one}</source>
        <extracomment>desk/pages/book_part.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept both</source>
        <extracomment>safe/trail_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept mine</source>
        <extracomment>safe/trail_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept {moment}.</source>
        <extracomment>desk/recovery/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept {moment}: {answers}, in no file yet.</source>
        <extracomment>desk/recovery/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept {moment}: {answers}.</source>
        <extracomment>desk/recovery/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept, and not asked now</source>
        <extracomment>desk/window/review_rows.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept: {title}.</source>
        <extracomment>desk/firm/address_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keychain</source>
        <extracomment>safe/trail_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <extracomment>desk/help/written.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys of this item</source>
        <extracomment>desk/library/replace_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of case</source>
        <extracomment>field case.proceeding</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of plan</source>
        <extracomment>desk/window/new_order.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of support</source>
        <extracomment>field withholding.obligations[].kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the client’s papers</source>
        <extracomment>desk/firm/preferences_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lar&amp;ger text</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <extracomment>desk/panels/pdf_pages.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last known mailing address</source>
        <extracomment>field parties.first.address.line1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last name</source>
        <extracomment>field parties.first.name.last</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Law</source>
        <extracomment>desk/help/contents.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Law as of</source>
        <extracomment>field case.law_as_of</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Law for this &amp;field</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Law that is not verified</source>
        <extracomment>desk/window/review_rows.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaning on it: {what}</source>
        <extracomment>desk/window/review_rows.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <extracomment>desk/pages/book_chooser.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave empty for counsel of the one who asks for the order.</source>
        <extracomment>field service.by</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave empty for none. Letters, then figures; each page counts one up.</source>
        <extracomment>field packet.bates</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave empty for the judge to fill in.</source>
        <extracomment>field signing.signed_on</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave empty for this case; name any other order.</source>
        <extracomment>field withholding.obligations[].order</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave empty if it is the employer.</source>
        <extracomment>field plans[].sponsor</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave empty if not enrolled.</source>
        <extracomment>field plans[].coverages[].current</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave empty to give this child the same coverage as the others.</source>
        <extracomment>field children[].coverages</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave empty to pay the custodial parent.</source>
        <extracomment>step costs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave empty to print the library&apos;s text.</source>
        <extracomment>field clauses.changes[].text</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave empty to send notices to the custodial parent.</source>
        <extracomment>step parties</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave empty until the judge has signed it.</source>
        <extracomment>field service.order_served_on</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <extracomment>desk/panels/aside_editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it out</source>
        <extracomment>desk/firm/address_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave its steps</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out “{clause}”</source>
        <extracomment>desk/pages/clause_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the guide</source>
        <extracomment>desk/help/guide_strip.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the guide (Esc); the Help menu takes it up again</source>
        <extracomment>desk/help/guide_strip.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave this clause out of the order</source>
        <extracomment>desk/pages/clause_detail.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left of the limit</source>
        <extracomment>desk/panels/watch.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out of the order</source>
        <extracomment>field clauses.changes[].left_out</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out of the order.</source>
        <extracomment>desk/pages/clause_detail.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less</source>
        <extracomment>desk/pages/entries.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letterhead</source>
        <extracomment>desk/firm/firm_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <extracomment>desk/panels/findings_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level {level}: {step}</source>
        <extracomment>desk/panels/trace_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>License: Apache License 2.0. Qt and PySide6 are used under the GNU Lesser General Public License 3; the Liberation fonts under the SIL Open Font License 1.1.</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>desk/firm/preferences_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit</source>
        <extracomment>desk/panels/watch.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit, {exact}%</source>
        <extracomment>desk/panels/watch.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line-numbered pleading paper</source>
        <extracomment>field signing.pleading_paper</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of pages</source>
        <extracomment>desk/panels/pdf_pages.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listed</source>
        <extracomment>desk/library/brief.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low income under the state’s guidelines</source>
        <extracomment>field work.participant.income.low_income</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MM/DD/YYYY</source>
        <extracomment>desk/fields/editors_day.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mailing address</source>
        <extracomment>field children[].address.line1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mailing address in the order</source>
        <extracomment>field children[].address_of</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make no copies</source>
        <extracomment>desk/firm/preferences_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the packet’s list your own</source>
        <extracomment>desk/papers/entry_bench.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manner of serving the motion and notice</source>
        <extracomment>field service.manner</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manner of serving the order</source>
        <extracomment>field service.order_manner</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <extracomment>desk/library/overview.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map of the jurisdictions</source>
        <extracomment>desk/library/overview.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map of the jurisdictions, marked by {title}</source>
        <extracomment>desk/library/overview.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mar</source>
        <extracomment>desk/panels/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark fi&amp;gure reviewed</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark page re&amp;viewed</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark reviewed</source>
        <extracomment>desk/fields/initials_strip.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark this page reviewed (Ctrl+M)</source>
        <extracomment>desk/pages/reviewed_mark.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the redline…</source>
        <extracomment>desk/compare/room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing {title}: page {done} of {pages}.</source>
        <extracomment>desk/papers/paper_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this answer away</source>
        <extracomment>desk/papers/gate_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the redline…</source>
        <extracomment>desk/compare/room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealin&amp;g and keys</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See to the printer and print the remaining pages.</source>
        <extracomment>desk/papers/printing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+F8</source>
        <extracomment>desk/compare/room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it while the key is held</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <extracomment>desk/window/find.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TargetsModel</source>
        <extracomment>desk/window/find.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clerk’s gate: {paper}</source>
        <extracomment>desk/papers/gate_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The court’s e-filing system delivers to no plan and no employer.</source>
        <extracomment>field service.order_manner</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figures that decide are always in sight: earnings, the limit, what is left of it, reasonable cost. They follow while you type. Press any of them to see where it comes from.</source>
        <extracomment>desk/help/stops.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last paper is still being printed.</source>
        <extracomment>desk/papers/paper_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list is sealed and still locked. File &gt; Sealing and keys unlocks it.</source>
        <extracomment>desk/window/matters_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer could not be started.</source>
        <extracomment>desk/papers/printing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer stopped after page {page}.</source>
        <extracomment>desk/papers/printing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person has one name</source>
        <extracomment>field parties.first.name.single</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To take parts of another matter over, begin from its menu at home, or with Ctrl+Shift+N while it is open.</source>
        <extracomment>desk/window/new_order.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you type is not kept while you work, for there is nothing yet to seal it with. Choose a passphrase: File &gt; Sealing and keys.</source>
        <extracomment>desk/journalling.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the identifiers that a plan needs; out of the public file.</source>
        <extracomment>desk/papers/purposes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sealed, nothing is kept on disk: choose a passphrase</source>
        <extracomment>desk/window/seal_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{good} of {total} rows become matters; %n are left out.</source>
        <extracomment>desk/moving/import_room.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{insertions} and {deletions}.</source>
        <extracomment>desk/compare/room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} is still being made.</source>
        <extracomment>desk/papers/paper_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} was not saved: choose a name that ends in {endings}.</source>
        <extracomment>desk/papers/paper_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} was saved as “{name}”.</source>
        <extracomment>desk/papers/paper_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} was sent to the printer.</source>
        <extracomment>desk/papers/paper_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{why} What you type is not kept while you work: save often. It is tried again.</source>
        <extracomment>desk/journalling.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is in the packet already.</source>
        <extracomment>desk/papers/entry_bench.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark {title} reviewed</source>
        <extracomment>desk/reviews.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n answers differ</source>
        <extracomment>desk/compare/room.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deletions</source>
        <extracomment>desk/compare/room.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <extracomment>desk/firm/address_room.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries were added.</source>
        <extracomment>desk/window/office_desk.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries were updated.</source>
        <extracomment>desk/window/office_desk.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n insertions</source>
        <extracomment>desk/compare/room.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n papers are in this folder already. Replace them?</source>
        <extracomment>desk/window/matter_papers.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n papers were saved in “{folder}”.</source>
        <extracomment>desk/papers/save_all.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows were left out:</source>
        <extracomment>desk/window/office_desk.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Trail</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A matter, to be looked at</source>
        <extracomment>desk/moving/rows_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added by the children</source>
        <extracomment>desk/panels/basis_lens.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to today</source>
        <extracomment>desk/panels/basis_lens.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agencies and officials</source>
        <extracomment>address book</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agency or official</source>
        <extracomment>address book</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All answers are the same</source>
        <extracomment>desk/compare/room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Down</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another file…</source>
        <extracomment>desk/compare/room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers of the matter</source>
        <extracomment>comparing versions</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers that differ</source>
        <extracomment>desk/compare/room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>April</source>
        <extracomment>date</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the head of covering letters, line by line. Leave empty to print the firm’s name, address and telephone.</source>
        <extracomment>your firm</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>August</source>
        <extracomment>date</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before: {text}</source>
        <extracomment>desk/compare/differences_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back what you typed</source>
        <extracomment>desk/firm/address_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ompare versions…</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change before</source>
        <extracomment>desk/compare/room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {place} of {changes}</source>
        <extracomment>desk/compare/room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked before your last change. Check it again.</source>
        <extracomment>desk/papers/gate_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder for the papers</source>
        <extracomment>desk/window/matter_papers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare versions</source>
        <extracomment>desk/compare/room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with</source>
        <extracomment>desk/compare/room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing…</source>
        <extracomment>desk/compare/room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the words of the page</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy what is selected</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost on each basis</source>
        <extracomment>desk/panels/basis_lens.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Courts</source>
        <extracomment>address book</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+A</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+G</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+D</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>December</source>
        <extracomment>date</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direct telephone</source>
        <extracomment>your firm</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier version&amp;s</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Employers</source>
        <extracomment>address book</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>February</source>
        <extracomment>date</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures: {period}.</source>
        <extracomment>desk/panels/basis_lens.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Friday</source>
        <extracomment>date</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a page by its number</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next place found</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the place found before</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the packet’s list</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the preview</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insurer</source>
        <extracomment>address book</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insurers</source>
        <extracomment>address book</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It differs in spaces.</source>
        <extracomment>interview/differences.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It differs in what is masked.</source>
        <extracomment>interview/differences.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>January</source>
        <extracomment>date</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>July</source>
        <extracomment>date</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>June</source>
        <extracomment>date</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last opened {day}</source>
        <extracomment>desk/window/matters_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave empty to give the firm’s.</source>
        <extracomment>your firm</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave this column out</source>
        <extracomment>desk/moving/columns_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <extracomment>desk/moving/columns_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n cells</source>
        <extracomment>desk/moving/rows_model.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>List of versions</source>
        <extracomment>safe/trail_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loc&amp;k now</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked</source>
        <extracomment>desk/sealing/cover.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locking</source>
        <extracomment>desk/firm/preferences_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Long enough. How hard it is to guess depends on the words: a saying, a song or a name is tried early.</source>
        <extracomment>desk/sealing/new_passphrase.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the folder for copies under Edit &gt; Preferences.</source>
        <extracomment>desk/window/office_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look in a &amp;folder…</source>
        <extracomment>desk/window/copies_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking into it…</source>
        <extracomment>desk/window/copies_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a recovery key and print it…</source>
        <extracomment>desk/sealing/recovery_key_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a recovery key…</source>
        <extracomment>desk/sealing/seal_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make and print a recovery key…</source>
        <extracomment>desk/sealing/begin_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>March</source>
        <extracomment>date</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masked; hold F8 to show it.</source>
        <extracomment>desk/fields/editors_masked.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matter</source>
        <extracomment>desk/window/matters_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matter · {file}</source>
        <extracomment>desk/window/matters_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matters</source>
        <extracomment>desk/window/matters_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May</source>
        <extracomment>desk/panels/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May cost time or money</source>
        <extracomment>desk/panels/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medicaid</source>
        <extracomment>field findings.medicaid</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medicaid or CHIP</source>
        <extracomment>choice PlanKind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medical</source>
        <extracomment>choice CoverageKind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medical support arrears</source>
        <extracomment>choice ObligationKind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend it</source>
        <extracomment>desk/help/stops.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mental health</source>
        <extracomment>choice CoverageKind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middle name</source>
        <extracomment>field parties.first.name.middle</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Military (TRICARE)</source>
        <extracomment>choice PlanKind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minors are named in full</source>
        <extracomment>desk/library/brief.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minors are not named</source>
        <extracomment>desk/library/brief.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minors by their initials</source>
        <extracomment>desk/library/brief.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modification of an earlier order</source>
        <extracomment>choice Proceeding</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monday</source>
        <extracomment>date</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <extracomment>desk/help/contents.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about this coverage</source>
        <extracomment>step plans</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about {name}</source>
        <extracomment>desk/pages/entries.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More answers</source>
        <extracomment>desk/panels/what_if_inputs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most plans cover a child only through an enrolled employee.</source>
        <extracomment>field coverage.enroll_participant</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most that may be withheld for premiums under this order</source>
        <extracomment>field costs.premium_cap</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion and notice served on</source>
        <extracomment>field service.served_on</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion or petition to enter the order</source>
        <extracomment>choice PaperName</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <extracomment>desk/pages/entries.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the entry down</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the entry up</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <extracomment>desk/pages/entries.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move “{entry}” in the packet</source>
        <extracomment>desk/papers/entry_bench.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NCP</source>
        <extracomment>desk/library/brief.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NMSN-style worksheet</source>
        <extracomment>choice PaperName</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>field agency.contact.name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the entry</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the issuing state in step 1 to see its rules.</source>
        <extracomment>desk/panels/law_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the issuing state, and everything on file for it stands here.</source>
        <extracomment>desk/panels/law_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, file, folder, state, stage or deadline; every word has to be there</source>
        <extracomment>desk/window/matters_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, firm or town</source>
        <extracomment>desk/firm/address_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net income</source>
        <extracomment>field work.participant.income.net</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <extracomment>desk/firm/preferences_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never printed in the order; confidential papers show the last four digits, or all if you ask for them.</source>
        <extracomment>field parties.first.ssn</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New entry</source>
        <extracomment>desk/firm/address_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New order</source>
        <extracomment>desk/window/filing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New order &amp;from this matter…</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New order from this…</source>
        <extracomment>desk/window/matters_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New orders begin with this; each order can say otherwise on its last step.</source>
        <extracomment>desk/firm/choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New: {label}</source>
        <extracomment>desk/panels/what_if_offer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>desk/help/guide_strip.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;finding</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next change</source>
        <extracomment>desk/compare/room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next deadline</source>
        <extracomment>desk/window/matters_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <extracomment>desk/fields/editors_choice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No changes since it was opened</source>
        <extracomment>desk/window/status.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No child is named yet. The order must name each one.</source>
        <extracomment>step children</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No citation is on file.</source>
        <extracomment>desk/library/confirm_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No copies are made.</source>
        <extracomment>desk/firm/preferences_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No copy of the matter was made when the desk was closed on {day}. {cure}</source>
        <extracomment>desk/window/office_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No coverage is entered yet.</source>
        <extracomment>step plans</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No diagnosis that need not be public.</source>
        <extracomment>field findings.needs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No earlier version is kept yet. The next save keeps what it replaces.</source>
        <extracomment>desk/history/versions_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entry has these words.</source>
        <extracomment>desk/firm/address_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entry is like that.</source>
        <extracomment>desk/history/trail_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No errors and no warnings. The court and the plan administrator still decide.</source>
        <extracomment>desk/papers/papers_box.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>No errors; %n warnings to weigh before filing.</source>
        <extracomment>desk/papers/papers_box.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No file is chosen.</source>
        <extracomment>desk/papers/entry_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No finding is among those chosen above.</source>
        <extracomment>desk/panels/findings_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No findings yet.</source>
        <extracomment>desk/panels/findings_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No findings. Every check that applies to this matter is met; the court and the plan administrator still decide.</source>
        <extracomment>desk/panels/findings_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No folder for copies is chosen under Edit &gt; Preferences.</source>
        <extracomment>desk/window/copies_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No jurisdiction has these words</source>
        <extracomment>desk/library/overview.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No matter has all of these words.</source>
        <extracomment>desk/window/matters_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No ordered support is entered yet.</source>
        <extracomment>step withholding</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No page of help has all of these words.</source>
        <extracomment>desk/help/view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No plan available</source>
        <extracomment>choice PlanKind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No plan is entered yet.</source>
        <extracomment>step plans</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rule</source>
        <extracomment>desk/library/brief.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rule on file turns on this answer.</source>
        <extracomment>desk/panels/law_text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No state yet</source>
        <extracomment>desk/window/rail.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No state&apos;s rules are applied yet</source>
        <extracomment>desk/window/status.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <extracomment>desk/history/trail_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No. {place} of {entries}</source>
        <extracomment>interview/differences.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody knows it any more…</source>
        <extracomment>desk/sealing/unlock_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not answered</source>
        <extracomment>desk/fields/editors_choice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not chosen yet</source>
        <extracomment>desk/window/new_order.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not defined: the court decides</source>
        <extracomment>desk/library/brief.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <extracomment>desk/pdf/find_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not kept. {why}</source>
        <extracomment>desk/pages/book_part.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <extracomment>choice Alternative</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <extracomment>desk/fields/initials_strip.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on file</source>
        <extracomment>desk/library/brief.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not reviewed</source>
        <extracomment>desk/pages/reviewed_mark.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <extracomment>desk/window/status.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not verified</source>
        <extracomment>desk/window/review_rows.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>desk/pages/clause_said.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has these words.</source>
        <extracomment>desk/window/find.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here holds these words.</source>
        <extracomment>desk/window/review_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is changed yet. Choose the rules to take; Space takes or leaves the one that is selected. What differs is marked ≠.</source>
        <extracomment>desk/library/review_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is on file.</source>
        <extracomment>desk/library/answer_text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is taken off yet.</source>
        <extracomment>step work</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is typed: the order has the library’s words.</source>
        <extracomment>desk/pages/clause_detail.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of minors&apos; names</source>
        <extracomment>desk/library/brief.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of this kind.</source>
        <extracomment>desk/window/review_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing on this page comes from a field.</source>
        <extracomment>desk/pdf/reader.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing: an empty order</source>
        <extracomment>desk/window/new_order.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice of hearing</source>
        <extracomment>choice PaperName</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nov</source>
        <extracomment>desk/panels/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>November</source>
        <extracomment>date</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <extracomment>desk/library/review_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now: {text}</source>
        <extracomment>desk/compare/differences_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of that order</source>
        <extracomment>field underlying.number</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Obligor</source>
        <extracomment>field parties.obligor</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oct</source>
        <extracomment>desk/panels/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>October</source>
        <extracomment>date</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of them, children in all</source>
        <extracomment>field plans[].coverages[].children_on_policy</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of them, children of this order</source>
        <extracomment>field plans[].coverages[].covered_children</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On Medicaid</source>
        <extracomment>field work.participant.income.on_medicaid</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a date</source>
        <extracomment>choice Ending</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On file</source>
        <extracomment>desk/library/brief.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On file, without a deadline</source>
        <extracomment>desk/library/brief.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On no step</source>
        <extracomment>desk/window/review_rows.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On screen</source>
        <extracomment>desk/firm/preferences_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On steps that are not begun yet</source>
        <extracomment>desk/panels/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the command line</source>
        <extracomment>desk/help/contents.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once the premium is allowed for; the floor stands in the state’s rule.</source>
        <extracomment>field costs.facts.support_above_floor</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only counsel who signs may let a paper say that counsel signed.</source>
        <extracomment>field signing.counsel_style</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only if ordered.</source>
        <extracomment>field costs.cash_medical</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the noncustodial parent</source>
        <extracomment>desk/library/brief.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only these lower disposable earnings.</source>
        <extracomment>field work.participant.deductions[].required_by_law</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what belongs to no family is taken over: no name, number, date of birth, income or share.</source>
        <extracomment>desk/window/new_order.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what differs</source>
        <extracomment>desk/library/compare_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>desk/window/matters_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a matter</source>
        <extracomment>desk/dialog_asker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a matter first; then this works.</source>
        <extracomment>desk/window/help_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in the state library</source>
        <extracomment>desk/panels/law_text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open sa&amp;mple</source>
        <extracomment>desk/window/main_window.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the jurisdiction</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the matter</source>
        <extracomment>desk/window/rules_changed.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the selected matter</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {name}</source>
        <extracomment>desk/library/aside.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Option of the questionnaire</source>
        <extracomment>desk/library/answer_text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Option {mark}</source>
        <extracomment>desk/library/compare_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <extracomment>desk/window/hand_over_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order applies until</source>
        <extracomment>field coverage.ends</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order served</source>
        <extracomment>desk/window/matters_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order served on the plan and the employer on</source>
        <extracomment>field service.order_served_on</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order, confidential copy</source>
        <extracomment>choice PaperName</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order, public copy</source>
        <extracomment>choice PaperName</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ordered support</source>
        <extracomment>desk/panels/what_if_offer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ordered support {number}</source>
        <extracomment>desk/panels/what_if_offer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <extracomment>choice CoverageKind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other coverage, in words</source>
        <extracomment>field coverage.other</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other parent</source>
        <extracomment>field work.other_parent.gross</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other table…</source>
        <extracomment>desk/moving/import_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <extracomment>desk/panels/what_if_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcomes, today and what if</source>
        <extracomment>desk/panels/what_if_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over, as the matter stands</source>
        <extracomment>desk/panels/deadlines_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue: {what}</source>
        <extracomment>desk/window/matters_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owes arrears older than 12 weeks</source>
        <extracomment>field work.participant.arrears_over_12_weeks</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <extracomment>desk/asker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf);;Word document (*.docx)</source>
        <extracomment>desk/asker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF file</source>
        <extracomment>field packet.entries[].file</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packet</source>
        <extracomment>step review</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page or figure</source>
        <extracomment>field review.ticks[].of</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page}</source>
        <extracomment>desk/pdf/page_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <extracomment>desk/panels/pdf_pages.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page, to go to</source>
        <extracomment>desk/panels/pdf_pages.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of the paper</source>
        <extracomment>desk/panels/pdf_pages.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid today</source>
        <extracomment>field plans[].coverages[].current</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panels</source>
        <extracomment>desk/panels/side_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panels at the &amp;right</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panels at the l&amp;eft</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panels, {count} findings</source>
        <extracomment>desk/window/corner.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <extracomment>field packet.entries[].paper</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper shown first in the preview</source>
        <extracomment>desk/firm/preferences_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper to preview</source>
        <extracomment>desk/panels/preview.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers</source>
        <extracomment>desk/firm/preferences_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers and exhibits</source>
        <extracomment>field packet.entries[].paper</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers and exhibits bound into one file, with contents, tabs and page numbers.</source>
        <extracomment>step review</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers and exhibits of the packet, in order</source>
        <extracomment>desk/papers/entry_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parentage</source>
        <extracomment>choice Proceeding</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Participant</source>
        <extracomment>field parties.participant</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parties and counsel</source>
        <extracomment>step parties</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <extracomment>desk/sealing/asking.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase or recovery key</source>
        <extracomment>desk/sealing/asking.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Past</source>
        <extracomment>desk/panels/deadlines_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted into: {fields}. Ctrl+Z takes it back.</source>
        <extracomment>desk/fields/editors_address.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payroll or benefits contact</source>
        <extracomment>field work.employer.attention</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People in the participant&apos;s household</source>
        <extracomment>field work.participant.household_size</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People on the policy</source>
        <extracomment>field plans[].coverages[].covered_people</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Petitioner</source>
        <extracomment>choice Designation</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick for co&amp;mparing</source>
        <extracomment>desk/library/state_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick it for comparing, or put it back</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture of the calculation</source>
        <extracomment>desk/panels/bar_view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place of the hearing</source>
        <extracomment>field case.hearing_place</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plaintiff</source>
        <extracomment>choice Designation</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <extracomment>field plans[].name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan administrator</source>
        <extracomment>field plans[].administrator.name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan administrators</source>
        <extracomment>address book</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan name</source>
        <extracomment>field plans[].name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan sponsor, by name</source>
        <extracomment>field plans[].sponsor</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plans and premiums</source>
        <extracomment>step plans</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plans, administrators and premiums</source>
        <extracomment>desk/window/new_order.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan’s summary of benefits</source>
        <extracomment>field packet.entries[].title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre&amp;view</source>
        <extracomment>desk/library/compare_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre&amp;view sheet</source>
        <extracomment>desk/library/state_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences</source>
        <extracomment>desk/firm/preferences_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Premiums</source>
        <extracomment>step costs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Premiums after all support</source>
        <extracomment>desk/library/brief.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Premiums are not entered here; they come from the plans.</source>
        <extracomment>step withholding</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Premiums are withheld before support</source>
        <extracomment>field withholding.premiums_first</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Premiums do not lower the earnings</source>
        <extracomment>desk/library/brief.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Premiums lower the earnings</source>
        <extracomment>desk/library/brief.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Premiums off before earnings are counted</source>
        <extracomment>desk/library/brief.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Premiums {mark}</source>
        <extracomment>desk/library/brief.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Premiums {mark}, tied with others</source>
        <extracomment>desk/library/brief.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepared by the first parent&apos;s counsel</source>
        <extracomment>field signing.prepared_by_first</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prescription drug</source>
        <extracomment>choice CoverageKind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Ctrl+1. Findings say what a plan administrator or a court would send back, while you work. The dear premium is among them now.</source>
        <extracomment>desk/help/stops.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Ctrl+2. The preview is the very file that will be printed, and it follows what you type.</source>
        <extracomment>desk/help/stops.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Ctrl+I. Here you try other figures without touching the matter, beside how it stands today.</source>
        <extracomment>desk/help/stops.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <extracomment>desk/panels/side_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <extracomment>desk/help/stops.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print it</source>
        <extracomment>desk/sealing/recovery_key_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print it again…</source>
        <extracomment>desk/sealing/recovery_key_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed</source>
        <extracomment>safe/trail_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed as paragraphs of their own before the general ones.</source>
        <extracomment>field clauses.special</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed only on the worksheet, as the federal form asks.</source>
        <extracomment>field children[].gender</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print{dots}</source>
        <extracomment>desk/papers/packet_builder.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private employer&apos;s group health plan (ERISA)</source>
        <extracomment>choice PlanKind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed findings</source>
        <extracomment>choice PaperName</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public coverage</source>
        <extracomment>step findings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put aside</source>
        <extracomment>desk/panels/aside_editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put aside before by {initials}, and changed since: {reason}</source>
        <extracomment>desk/panels/findings_rows.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put aside by {initials}: {reason}</source>
        <extracomment>desk/panels/findings_rows.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put aside by {who}: {reason}</source>
        <extracomment>desk/window/review_rows.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put aside on {day} by {initials}, and changed since: {reason}</source>
        <extracomment>desk/panels/findings_rows.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put aside on {day} by {initials}: {reason}</source>
        <extracomment>desk/panels/findings_rows.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put aside: {finding}</source>
        <extracomment>desk/window/findings_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put aside…</source>
        <extracomment>desk/panels/findings_menu.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put finding aside</source>
        <extracomment>desk/window/findings_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put selected finding &amp;aside…</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the shipped rule &amp;back</source>
        <extracomment>desk/library/firm_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put these answers into the matter, as one step that undo takes back</source>
        <extracomment>desk/panels/what_if_view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QMSCO Desk</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QMSCO Desk failed at something</source>
        <extracomment>desk/fault_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qualification checklist for the plan</source>
        <extracomment>choice PaperName</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read all of them here</source>
        <extracomment>desk/panels/law_text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <extracomment>desk/window/matters_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <extracomment>desk/panels/aside_editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason why this is put aside</source>
        <extracomment>desk/panels/aside_editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasonable cost</source>
        <extracomment>desk/panels/watch.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovered what a crash left</source>
        <extracomment>safe/trail_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery key</source>
        <extracomment>desk/sealing/asking.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redline</source>
        <extracomment>safe/trail_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refers to a decree or support order already made</source>
        <extracomment>field underlying.separate</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>desk/firm/address_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove attorney {number}</source>
        <extracomment>desk/firm/attorney_card.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the entry</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed from the address book: {title}.</source>
        <extracomment>desk/firm/address_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <extracomment>desk/papers/entry_bench.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <extracomment>desk/window/filing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the recovery key…</source>
        <extracomment>desk/sealing/seal_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace with the firm&apos;s own: {title}</source>
        <extracomment>desk/library/answer_card.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace with the firm&apos;s own…</source>
        <extracomment>desk/library/answer_card.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaced by a save</source>
        <extracomment>safe/trail_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report of the fault</source>
        <extracomment>desk/fault_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Representative for the children&apos;s notices</source>
        <extracomment>field parties.representative.name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Representative for the children’s notices</source>
        <extracomment>step parties</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Represented by counsel</source>
        <extracomment>field parties.first.represented</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request served</source>
        <extracomment>desk/window/matters_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Required by law</source>
        <extracomment>field work.participant.deductions[].required_by_law</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <extracomment>desk/panels/what_if_inputs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all</source>
        <extracomment>desk/panels/what_if_view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset {base}</source>
        <extracomment>desk/panels/what_if_inputs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset “{clause}”</source>
        <extracomment>desk/pages/clause_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Respondent</source>
        <extracomment>choice Designation</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <extracomment>desk/recovery/room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore as &amp;another file…</source>
        <extracomment>desk/window/copies_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore from a cop&amp;y…</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore from a copy</source>
        <extracomment>desk/window/copies_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the version of {when}</source>
        <extracomment>desk/window/history_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore this version</source>
        <extracomment>desk/history/versions_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore {title}</source>
        <extracomment>desk/recovery/room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restored a version</source>
        <extracomment>safe/trail_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revert to the shipped rule: {title}</source>
        <extracomment>desk/library/answer_card.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revert…</source>
        <extracomment>desk/library/answer_card.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review &amp;everything</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review &amp;sheet</source>
        <extracomment>desk/window/review_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review again</source>
        <extracomment>desk/pages/reviewed_mark.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review and print</source>
        <extracomment>step review</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review everything</source>
        <extracomment>desk/pages/reviewed_mark.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review sheet</source>
        <extracomment>choice PaperName</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review ticks</source>
        <extracomment>field review.ticks[].of</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviewed</source>
        <extracomment>desk/pages/reviewed_mark.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviewed by {who}</source>
        <extracomment>desk/reviews.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviewed, and no longer there</source>
        <extracomment>desk/reviews.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviewed: {page}</source>
        <extracomment>desk/pages/reviewed_mark.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <extracomment>desk/moving/rows_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {number}: {why}</source>
        <extracomment>desk/moving/rows_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <extracomment>desk/moving/import_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of the table</source>
        <extracomment>desk/moving/rows_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule {verified}</source>
        <extracomment>desk/panels/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule, in the form of the rules files</source>
        <extracomment>desk/library/replace_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules changed</source>
        <extracomment>desk/window/rules_changed.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules in force on this day are applied. Leave empty for today.</source>
        <extracomment>field case.law_as_of</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saturday</source>
        <extracomment>date</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <extracomment>desk/dialog_asker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a&amp;ll papers…</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save all papers{dots}</source>
        <extracomment>desk/papers/papers_box.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save an empty table…</source>
        <extracomment>desk/moving/import_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as</source>
        <extracomment>desk/dialog_asker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <extracomment>desk/library/compare_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <extracomment>desk/history/trail_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as table…</source>
        <extracomment>desk/history/trail_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save calenda&amp;r file…</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save calendar file…</source>
        <extracomment>desk/panels/deadlines_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save paper as P&amp;DF…</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the changes to {name}?</source>
        <extracomment>desk/dialog_asker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the matter</source>
        <extracomment>desk/fault_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the matter now.</source>
        <extracomment>desk/fault_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save yours as another file. Theirs stays as it is.</source>
        <extracomment>desk/window/conflict_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save yours. Theirs stays in the file as an earlier version.</source>
        <extracomment>desk/window/conflict_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <extracomment>safe/trail_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved a paper or a copy</source>
        <extracomment>safe/trail_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved sealed as “{name}”. “{plain}” is still there, and anyone can read it.</source>
        <extracomment>desk/window/filing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <extracomment>desk/window/status.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Saved. The file is full: its %n oldest earlier versions were left out.</source>
        <extracomment>desk/window/filing.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Save{dots}</source>
        <extracomment>desk/papers/packet_builder.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say for at least one column which field it answers.</source>
        <extracomment>desk/moving/import_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what it is for, or add papers and exhibits. PDF files can be dropped here.</source>
        <extracomment>desk/papers/entry_bench.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says who was served, when and how.</source>
        <extracomment>desk/papers/purposes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seal no longer by this: {way}?</source>
        <extracomment>desk/window/seal_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seal the matters of the list anew</source>
        <extracomment>desk/sealing/seal_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealed edits</source>
        <extracomment>desk/recovery/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealing and keys</source>
        <extracomment>desk/sealing/seal_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <extracomment>desk/panels/findings_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search all of help</source>
        <extracomment>desk/help/view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search answers</source>
        <extracomment>desk/window/review_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search by name, code or words of a rule</source>
        <extracomment>desk/library/overview.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the address book</source>
        <extracomment>desk/firm/address_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the matters</source>
        <extracomment>desk/window/matters_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the paper</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the trail</source>
        <extracomment>desk/history/trail_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching</source>
        <extracomment>desk/pdf/find_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second parent</source>
        <extracomment>field parties.second.name.first</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second parent&apos;s share of premiums, percent</source>
        <extracomment>field costs.premium_second</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second parent&apos;s share of unreimbursed expenses, percent</source>
        <extracomment>field costs.expenses_second</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what it is</source>
        <extracomment>desk/recovery/strip.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the page</source>
        <extracomment>desk/pdf/reader.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the words of the page</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sep</source>
        <extracomment>desk/panels/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>September</source>
        <extracomment>date</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Served by</source>
        <extracomment>field service.by</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <extracomment>step review</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service area</source>
        <extracomment>field plans[].service_area</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled two states of the file</source>
        <extracomment>safe/trail_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+F1</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+F3</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+F6</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>desk/firm/address_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all findings</source>
        <extracomment>desk/panels/findings_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show findings</source>
        <extracomment>desk/panels/findings_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show findings that hold these words</source>
        <extracomment>desk/panels/findings_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show findings, preview, calculation and law (F9)</source>
        <extracomment>desk/window/corner.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show how the day is counted</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show how this is found</source>
        <extracomment>desk/panels/watch.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the calculation</source>
        <extracomment>desk/panels/findings_menu.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the copies of every matter</source>
        <extracomment>desk/window/copies_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the law</source>
        <extracomment>desk/panels/findings_menu.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the redline of</source>
        <extracomment>desk/compare/room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the same on paper, for counsel’s file</source>
        <extracomment>desk/window/review_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the states on file</source>
        <extracomment>desk/fields/editors_text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show where a figure comes from</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show where it lies</source>
        <extracomment>desk/window/matters_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show while held (F8 in the field)</source>
        <extracomment>desk/fields/editors_masked.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show why, and how to mend it</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {field} while held</source>
        <extracomment>desk/fields/editors_masked.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {what}</source>
        <extracomment>desk/panels/findings_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed</source>
        <extracomment>desk/window/matters_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing</source>
        <extracomment>step review</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since {begins}</source>
        <extracomment>desk/library/answer_text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of text</source>
        <extracomment>desk/firm/preferences_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the pages</source>
        <extracomment>desk/panels/pdf_pages.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the pages: {percent} percent</source>
        <extracomment>desk/panels/pdf_pages.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip for now</source>
        <extracomment>desk/firm/firm_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller (-)</source>
        <extracomment>desk/panels/pdf_pages.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Social Security number</source>
        <extracomment>field parties.first.ssn</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some states set a lower limit for it.</source>
        <extracomment>field withholding.agency_order</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else’s, saved over after a look</source>
        <extracomment>safe/trail_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone other than the people in these orders.</source>
        <extracomment>field work.participant.second_family</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something failed in the program.</source>
        <extracomment>desk/journalling.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <extracomment>desk/library/answer_text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <extracomment>desk/library/answer_text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spanish</source>
        <extracomment>desk/firm/preferences_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Special provisions</source>
        <extracomment>field clauses.special</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spousal support arrears</source>
        <extracomment>choice ObligationKind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <extracomment>desk/window/matters_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stand with what you tick, put aside or confirm.</source>
        <extracomment>desk/firm/choices.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands in the order in place of a child’s own mailing address.</source>
        <extracomment>step parties</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>desk/library/state_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State &amp;library</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State library</source>
        <extracomment>desk/library/overview.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State library · {code}</source>
        <extracomment>desk/window/targets.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State or local government plan</source>
        <extracomment>choice PlanKind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State program requirements</source>
        <extracomment>choice PaperName</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State sheet</source>
        <extracomment>safe/trail_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State where the participant works</source>
        <extracomment>field work.employer.state</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <extracomment>desk/panels/findings_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {number} of {pages}</source>
        <extracomment>desk/window/targets.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {number} of {pages}, {short}: {said}</source>
        <extracomment>desk/window/rail.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {number} of {total}</source>
        <extracomment>desk/pages/page_view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {step} of {steps}: {what}</source>
        <extracomment>desk/style/work_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <extracomment>desk/panels/trace_view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of the calculation</source>
        <extracomment>desk/panels/trace_view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>desk/sealing/seal_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street or P.O. box</source>
        <extracomment>field agency.contact.address.line1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Style of the case</source>
        <extracomment>field case.style</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Substituted official</source>
        <extracomment>field parties.official.name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suffix</source>
        <extracomment>field parties.first.name.suffix</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggest another</source>
        <extracomment>desk/sealing/hand_over_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggest one</source>
        <extracomment>desk/sealing/new_passphrase.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suit about the children only</source>
        <extracomment>choice Proceeding</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sunday</source>
        <extracomment>date</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support</source>
        <extracomment>step costs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supports another spouse or child</source>
        <extracomment>field work.participant.second_family</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <extracomment>desk/library/overview.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <extracomment>desk/asker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table of matters</source>
        <extracomment>safe/trail_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables and matters (*.csv *.tsv *.txt *.json);;All files (*)</source>
        <extracomment>desk/asker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take all of them again</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <extracomment>desk/panels/findings_menu.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the answer</source>
        <extracomment>desk/fields/editors_choice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the answer (Delete)</source>
        <extracomment>desk/fields/editors_choice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the firm&apos;s word for {state}: {lower}?</source>
        <extracomment>desk/library/firm_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the review of {title}</source>
        <extracomment>desk/reviews.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take finding back</source>
        <extracomment>desk/window/findings_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it &amp;back</source>
        <extracomment>desk/library/firm_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out</source>
        <extracomment>desk/window/seal_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it over</source>
        <extracomment>desk/window/filing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off this list</source>
        <extracomment>desk/window/matters_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of comparison</source>
        <extracomment>desk/library/state_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out: {way}</source>
        <extracomment>desk/sealing/way_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out…</source>
        <extracomment>desk/sealing/way_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take over from {matter}</source>
        <extracomment>desk/window/new_order.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the matter’s own answer again</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the matter’s own answer again (Ctrl+R)</source>
        <extracomment>desk/panels/what_if_inputs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the matter’s own answers again (Ctrl+Shift+R)</source>
        <extracomment>desk/panels/what_if_view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the review back</source>
        <extracomment>desk/panels/figure_review.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the selected matter off the list</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this way out of the open matter?</source>
        <extracomment>desk/window/seal_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take “{entry}” out of the packet</source>
        <extracomment>desk/papers/entry_bench.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back: {finding}</source>
        <extracomment>desk/window/findings_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken for granted</source>
        <extracomment>desk/window/review_rows.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken for granted: {what}</source>
        <extracomment>desk/window/review_rows.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken off the participant’s pay</source>
        <extracomment>step work</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taxes and Social Security lower disposable earnings; voluntary savings and dues do not.</source>
        <extracomment>step work</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telephone</source>
        <extracomment>field agency.contact.phone</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell it by another road than the file takes: by telephone, not in the mail that brings the copy. It opens the copy until your colleague saves it.</source>
        <extracomment>desk/sealing/hand_over_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tells the other side when and where it is heard.</source>
        <extracomment>desk/papers/purposes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten short stops on the sample; Esc leaves it at any time</source>
        <extracomment>desk/window/beginnings.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Territory</source>
        <extracomment>desk/library/state_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <extracomment>field clauses.changes[].text</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is all</source>
        <extracomment>desk/help/stops.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address book is empty. Keep an entry from a page of an order, add one here, or import a table.</source>
        <extracomment>desk/firm/address_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address book was saved as “{name}”.</source>
        <extracomment>desk/window/office_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The calculation</source>
        <extracomment>desk/help/stops.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case</source>
        <extracomment>step case</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The child&apos;s own</source>
        <extracomment>choice AddressOf</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The children are eligible but not enrolled</source>
        <extracomment>choice Alternative</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The children are enrolled</source>
        <extracomment>choice Alternative</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The children are not eligible</source>
        <extracomment>choice Alternative</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The children can get care within reach of home under this plan</source>
        <extracomment>field plans[].children_in_area</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The children&apos;s health needs</source>
        <extracomment>field findings.needs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The children’s part, as the plan states it</source>
        <extracomment>field plans[].coverages[].stated_for_children</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column {name} had this field and is left out now.</source>
        <extracomment>desk/moving/columns_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The comparison of {join} and {names}</source>
        <extracomment>desk/window/library_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy’s passphrase</source>
        <extracomment>desk/sealing/hand_over_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The court</source>
        <extracomment>step case</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The court considered both parents&apos; incomes</source>
        <extracomment>field findings.incomes_considered</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The court finds the cost reasonable</source>
        <extracomment>field findings.reasonable_cost</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The court finds the coverage accessible</source>
        <extracomment>field findings.accessible</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The coverage the participant elects each year</source>
        <extracomment>choice CoverageManner</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The custodial parent&apos;s</source>
        <extracomment>choice AddressOf</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The days that the matter has to keep.</source>
        <extracomment>desk/papers/purposes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The days with a date. The file names no person.</source>
        <extracomment>desk/panels/deadlines_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The deadlines were saved as “{name}”.</source>
        <extracomment>desk/window/filing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desk locks itself</source>
        <extracomment>desk/firm/preferences_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drive did not confirm that its name is gone.</source>
        <extracomment>desk/window/moving_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The earlier day where calendars differ</source>
        <extracomment>desk/panels/deadlines_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The earliest date the plan allows after it receives the order</source>
        <extracomment>choice Beginning</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The employee included.</source>
        <extracomment>field plans[].coverages[].covered_people</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The federal limits</source>
        <extracomment>desk/library/brief.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field at hand: {field}</source>
        <extracomment>desk/help/written.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read now. Restored, this is an order without a file: save it under another name.</source>
        <extracomment>desk/recovery/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not sealed: whoever has it can read all of it, identifiers included.</source>
        <extracomment>desk/window/moving_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not where it was. Restored, this is an order without a file: save it under a name.</source>
        <extracomment>desk/recovery/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was saved since, here or by somebody else. Restored, these edits are on screen; when you save them, you see what differs and choose what is kept.</source>
        <extracomment>desk/recovery/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The firm</source>
        <extracomment>desk/firm/firm_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The firm has all rules of that file already.</source>
        <extracomment>desk/library/firm_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The firm has confirmed or replaced no rule yet.</source>
        <extracomment>desk/library/firm_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The firm&apos;s own rule is lost; what came with the program holds again.</source>
        <extracomment>desk/library/firm_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The firm&apos;s own rule, set by</source>
        <extracomment>desk/library/answer_text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The firm&apos;s rules were exported to “{name}”.</source>
        <extracomment>desk/library/firm_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The firm&apos;s word</source>
        <extracomment>desk/library/answer_text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The firm: {note}</source>
        <extracomment>desk/panels/law_text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first one is offered first where the firm acts for a parent.</source>
        <extracomment>desk/firm/firm_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hearing, an agency’s notice, signatures, service, packet and review notes are not taken over.</source>
        <extracomment>desk/window/new_order.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import was stopped.</source>
        <extracomment>desk/window/moving_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key made on {day} is used no longer once a new one is made. Destroy its sheet then; copies of matters kept elsewhere still open by it.</source>
        <extracomment>desk/sealing/recovery_key_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain did not keep the key; nothing was changed.</source>
        <extracomment>desk/window/seal_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys were forgotten. Type the passphrase or the recovery key to go on.</source>
        <extracomment>desk/sealing/cover.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys were forgotten. Type the passphrase to go on.</source>
        <extracomment>desk/sealing/cover.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last group on the sheet</source>
        <extracomment>desk/sealing/recovery_key_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last page is still being printed.</source>
        <extracomment>desk/window/recovery_key_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The law</source>
        <extracomment>desk/help/stops.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The least of several limits</source>
        <extracomment>desk/library/brief.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library’s words have a fact that yours no longer have: {facts}.</source>
        <extracomment>desk/pages/clause_detail.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library’s words, with your changes marked</source>
        <extracomment>desk/pages/library_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library’s words, your changes marked</source>
        <extracomment>desk/pages/clause_detail.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library’s words. A fact in a frame follows your answers.</source>
        <extracomment>desk/pages/clause_detail.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lines at the left of the caption. Leave empty to use the state&apos;s usual form.</source>
        <extracomment>field case.style</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mark shows the issuing state’s basis.</source>
        <extracomment>desk/panels/basis_lens.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The matter as a whole</source>
        <extracomment>desk/panels/findings_rows.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The matter does not hold what they run from</source>
        <extracomment>desk/panels/deadlines_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The matters of this desk are sealed, and this computer’s keychain does not open them. What you type holds until the program is closed or locked.</source>
        <extracomment>desk/sealing/unlock_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next one (Enter)</source>
        <extracomment>desk/pdf/find_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one before (Shift+Enter)</source>
        <extracomment>desk/pdf/find_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one shown last</source>
        <extracomment>desk/firm/preferences_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order</source>
        <extracomment>desk/help/contents.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order behind it</source>
        <extracomment>step case</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order must give each child&apos;s mailing address, or an official&apos;s in its place.</source>
        <extracomment>field children[].address_of</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order’s wording, clause by clause, with your changes.</source>
        <extracomment>step clauses</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other parent</source>
        <extracomment>desk/panels/what_if_offer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other parent’s income</source>
        <extracomment>step work</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other parent’s net and adjusted gross income</source>
        <extracomment>step work</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paper</source>
        <extracomment>desk/help/stops.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paper appears here.</source>
        <extracomment>desk/panels/preview.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paper could not be drawn.</source>
        <extracomment>desk/library/paper_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The papers were not saved.</source>
        <extracomment>desk/papers/save_all.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parent or, where the rule says so, the child because of the parent’s income.</source>
        <extracomment>field work.participant.income.on_medicaid</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parent who owes child support.</source>
        <extracomment>field parties.obligor</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parent whose employment carries the coverage.</source>
        <extracomment>field parties.participant</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parent with whom the children live, or most of them.</source>
        <extracomment>field parties.custodial</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parents approve the order by signature</source>
        <extracomment>field signing.approved_as_to</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parents’ income still meets all primary expenses</source>
        <extracomment>field costs.facts.primary_expenses_met</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The participant agrees to pay premiums above the limit</source>
        <extracomment>field withholding.consents_above_limit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The participant is enrolled today</source>
        <extracomment>field plans[].enrolled</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The participant’s employer</source>
        <extracomment>step work</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The participant’s net and adjusted gross income</source>
        <extracomment>step work</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The participant’s pay</source>
        <extracomment>desk/panels/what_if_offer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture appears when earnings, limit and what is withheld within it are known.</source>
        <extracomment>desk/panels/trace_view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan administrator decides whether the order is qualified; it is often the employer, seldom the insurer.</source>
        <extracomment>step plans</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan pays for care without large deductibles or copayments</source>
        <extracomment>field costs.facts.care_without_large_costs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan&apos;s own limit, from its booklet.</source>
        <extracomment>field plans[].dependent_age</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan, not the insurer: for example “Acme Health and Welfare Plan”.</source>
        <extracomment>field plans[].name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan’s own review of the order, filled in beforehand.</source>
        <extracomment>desk/papers/purposes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program requirements sheet of {names}</source>
        <extracomment>desk/window/library_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rail shows the eleven steps of an order, each with its state. Take them in any order. Turn to “Plans and premiums”: click it, or press Ctrl+PgDown a few times.</source>
        <extracomment>desk/help/stops.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule</source>
        <extracomment>desk/panels/deadlines_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule in words</source>
        <extracomment>desk/library/answer_text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule is one of {state}, where the participant works.</source>
        <extracomment>desk/panels/law_text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule on file is kept and can be put back at any time. Write the firm&apos;s own in the form of the rules files: a key, an equals sign, and its value, one a line. How it will read stands beside it while you type.</source>
        <extracomment>desk/library/replace_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule on file stays as it is, and is no longer marked as confirmed.</source>
        <extracomment>desk/library/firm_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule that comes with the program changed after the firm put its own in its place.</source>
        <extracomment>desk/library/answer_text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule that comes with the program is kept, and can be put back.</source>
        <extracomment>desk/library/answer_text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules of at least two of them must be readable.</source>
        <extracomment>desk/library/room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules on file for every jurisdiction</source>
        <extracomment>desk/window/home.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same family, another order</source>
        <extracomment>desk/window/new_order.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same in Spanish.</source>
        <extracomment>desk/papers/purposes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same once more</source>
        <extracomment>desk/sealing/new_passphrase.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same words without what the public file may not show. Not signed.</source>
        <extracomment>desk/papers/purposes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The selected entry</source>
        <extracomment>desk/history/trail_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share stands in the state’s rule on reasonable cost.</source>
        <extracomment>field work.participant.income.near_poverty</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The state&apos;s own</source>
        <extracomment>desk/library/brief.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The state&apos;s own measure</source>
        <extracomment>desk/library/brief.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The state&apos;s own way</source>
        <extracomment>desk/library/brief.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The state’s basis</source>
        <extracomment>desk/panels/basis_lens.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The state’s own</source>
        <extracomment>desk/panels/basis_lens.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The steps</source>
        <extracomment>desk/help/stops.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The support order stays above the state’s floor</source>
        <extracomment>field costs.facts.support_above_floor</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table is not in UTF-8 and was read as {encoding}: look at letters with accents among the rows.</source>
        <extracomment>desk/moving/import_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tier held without them, if it is not employee only.</source>
        <extracomment>field plans[].coverages[].without_children</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trail</source>
        <extracomment>desk/window/history_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trail was saved as “{name}”.</source>
        <extracomment>desk/window/history_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two parents, which part each plays, and who represents them.</source>
        <extracomment>step parties</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two shares add up to 100 percent.</source>
        <extracomment>step costs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two versions read alike.</source>
        <extracomment>desk/compare/room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The types of coverage checked below</source>
        <extracomment>choice CoverageManner</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The usual papers for this purpose.</source>
        <extracomment>desk/papers/entry_bench.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The usual papers, then your exhibits.</source>
        <extracomment>desk/papers/entry_bench.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The version of {when}</source>
        <extracomment>safe/trail_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The version of {when} is restored. Undo takes that back, and the next save keeps what was saved before as a version of its own.</source>
        <extracomment>desk/window/history_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The versions could not be compared.</source>
        <extracomment>desk/compare/room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The watch list</source>
        <extracomment>desk/help/stops.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole premium</source>
        <extracomment>desk/library/brief.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worksheet, the confidential copy and the information sheet. Otherwise they show the last four digits. None of them is in the public file.</source>
        <extracomment>field signing.identifiers_in_full</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theirs: {text}</source>
        <extracomment>desk/window/conflict_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no clauses to edit yet.</source>
        <extracomment>desk/pages/clause_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no copy of a matter here.</source>
        <extracomment>desk/window/copies_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no copy of this matter here.</source>
        <extracomment>desk/window/copies_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no day to save yet: nothing in the matter has a date.</source>
        <extracomment>desk/window/filing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is none in the address book yet. Fill in the fields below, then keep them.</source>
        <extracomment>desk/pages/book_chooser.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to bind.</source>
        <extracomment>desk/papers/packet_builder.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to show.</source>
        <extracomment>desk/moving/rows_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is one, on paper.</source>
        <extracomment>desk/sealing/begin_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are no initials.</source>
        <extracomment>desk/reviews.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are replaced by those of this matter as it stands.</source>
        <extracomment>desk/window/matter_papers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no keychain to keep a key in. A passphrase takes its place and is asked for once a session. Until one is chosen, nothing is kept on disk.</source>
        <extracomment>desk/sealing/begin_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has seen {count} entries of this trail; they are not all there any more. An older copy was put in the file’s place, or the last entries were taken out.</source>
        <extracomment>safe/trail_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer last saw entry {count}, which is folded away by now: whether it is the same trail cannot be told.</source>
        <extracomment>safe/trail_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer’s keychain</source>
        <extracomment>desk/sealing/ways_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer’s keychain keeps the key. There is nothing to do: matters open while you are logged in here, and under no one else’s login.</source>
        <extracomment>desk/sealing/begin_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer’s keychain opens what is sealed from now on.</source>
        <extracomment>desk/window/seal_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This copy was handed over to you. When you save it, the keys of this desk seal it, and the passphrase that it came with opens it no longer.</source>
        <extracomment>desk/window/hand_over_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This family’s plan costs the employee little more with the children. Make it dear: in “Employee and children”, type 600 over the amount.</source>
        <extracomment>desk/help/stops.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is open for reading only, and was not deleted.</source>
        <extracomment>desk/window/moving_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not how the key on the sheet ends.</source>
        <extracomment>desk/sealing/recovery_key_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the same as above.</source>
        <extracomment>desk/sealing/new_passphrase.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This keeps off glances, and no one who sits down here: no passphrase is chosen yet. Choose one under File &gt; Sealing and keys.</source>
        <extracomment>desk/sealing/cover.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This keeps off glances, and no one who sits down here: this computer’s keychain opens again by itself. Choose a passphrase under File &gt; Sealing and keys if it is to be asked for here.</source>
        <extracomment>desk/sealing/cover.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This matter was saved by someone else</source>
        <extracomment>desk/window/conflict_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This order was never saved: close it without saving, and it is gone.</source>
        <extracomment>desk/window/moving_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page {count}</source>
        <extracomment>desk/panels/findings_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thursday</source>
        <extracomment>date</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of the hearing</source>
        <extracomment>field case.hearing_time</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <extracomment>field packet.entries[].title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of that order</source>
        <extracomment>field underlying.title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To begin with</source>
        <extracomment>desk/help/contents.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To compare: {picked}{more}</source>
        <extracomment>desk/library/overview.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To file with the court</source>
        <extracomment>choice PacketPreset</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To mend it: {how}</source>
        <extracomment>desk/panels/findings_rows.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To serve on the plan and the employer</source>
        <extracomment>choice PacketPreset</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <extracomment>desk/panels/what_if_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took the file over</source>
        <extracomment>safe/trail_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took theirs</source>
        <extracomment>safe/trail_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trail</source>
        <extracomment>desk/history/trail_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try any answer; the matter stays as it is.</source>
        <extracomment>desk/panels/what_if_view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try other answers beside these (Ctrl+I)</source>
        <extracomment>desk/panels/trace_view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying…</source>
        <extracomment>desk/sealing/asking.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tuesday</source>
        <extracomment>date</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn to the last step, “Review and print”. Every paper stands under the reader it is for; each can be previewed, saved and printed.</source>
        <extracomment>desk/help/stops.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two versions are compared, and one is restored, at a time.</source>
        <extracomment>desk/history/versions_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type any words of its name, then choose it</source>
        <extracomment>desk/panels/field_chooser.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Types of coverage</source>
        <extracomment>field coverage.kinds</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>US</source>
        <extracomment>desk/window/review_rows.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unclosed array</source>
        <extracomment>desk/library/rule_text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>desk/panels/findings_notice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <extracomment>desk/panels/findings_notice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfold a step</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfold all</source>
        <extracomment>desk/panels/trace_view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Union or multi-employer fund (ERISA)</source>
        <extracomment>choice PlanKind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <extracomment>desk/sealing/asking.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the desk to see what this is. It is kept until then.</source>
        <extracomment>desk/recovery/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unreimbursed expenses</source>
        <extracomment>step costs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved &amp;work</source>
        <extracomment>desk/window/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved work</source>
        <extracomment>desk/recovery/room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unterminated string</source>
        <extracomment>desk/library/rule_text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until age</source>
        <extracomment>field coverage.until_age</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until when</source>
        <extracomment>step coverage</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until {ends}</source>
        <extracomment>desk/library/answer_text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up</source>
        <extracomment>desk/papers/entry_bench.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to date</source>
        <extracomment>desk/panels/preview.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated in the address book: {title}.</source>
        <extracomment>desk/firm/address_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the library’s words</source>
        <extracomment>desk/pages/clause_detail.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the packet’s usual papers</source>
        <extracomment>desk/papers/entry_bench.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the usual papers</source>
        <extracomment>desk/papers/entry_bench.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this computer’s keychain</source>
        <extracomment>desk/sealing/seal_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified</source>
        <extracomment>desk/library/table_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version}</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vision</source>
        <extracomment>choice CoverageKind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <extracomment>desk/pages/clause_said.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch</source>
        <extracomment>desk/panels/watch.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We act for this parent</source>
        <extracomment>desk/pages/ours_part.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wed, Nov 30, 2026</source>
        <extracomment>desk/fields/editors_day.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wednesday</source>
        <extracomment>date</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What adding the children adds today</source>
        <extracomment>desk/library/brief.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <extracomment>desk/moving/rows_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed</source>
        <extracomment>desk/window/dialogs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What coverage</source>
        <extracomment>step coverage</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What coverage the order calls for, from when and until when.</source>
        <extracomment>step coverage</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What differs between two versions of the matter, and the redline of any paper.</source>
        <extracomment>desk/compare/room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What goes along</source>
        <extracomment>desk/sealing/hand_over_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What if</source>
        <extracomment>desk/help/stops.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What if: {text}</source>
        <extracomment>desk/panels/what_if_view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is on file of the state’s rules, item by item.</source>
        <extracomment>desk/papers/purposes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is sealed from now on does not open by it any more.</source>
        <extracomment>desk/window/seal_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is still open, who signs, and the papers.</source>
        <extracomment>step review</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it costs the employee</source>
        <extracomment>step plans</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it does</source>
        <extracomment>desk/help/written.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is for</source>
        <extracomment>field packet.preset</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it means for an order</source>
        <extracomment>desk/library/answer_text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it said</source>
        <extracomment>field review.dismissed[].sentence</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What opens the matters of this desk</source>
        <extracomment>desk/sealing/seal_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the State’s rule asks beside the cost</source>
        <extracomment>step costs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the State’s rule asks of the other parent’s income</source>
        <extracomment>step work</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the State’s rule asks of the participant’s income</source>
        <extracomment>step work</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the State’s rule asks of withholding</source>
        <extracomment>step withholding</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the caption calls this parent.</source>
        <extracomment>field parties.first.designation</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the court finds, so that the order can say why this coverage.</source>
        <extracomment>step findings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the court is asked to find, to sign with the order.</source>
        <extracomment>desk/papers/purposes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the employer offers, and what each tier costs the employee.</source>
        <extracomment>step plans</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the first rows say</source>
        <extracomment>desk/moving/columns_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the judge signs; a copy is served on each plan.</source>
        <extracomment>desk/papers/purposes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the law of each jurisdiction says, who says so, and how well that is verified.</source>
        <extracomment>desk/library/overview.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the order means, in plain words.</source>
        <extracomment>desk/papers/purposes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this changes in the matter</source>
        <extracomment>desk/window/rules_changed.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this finding rests on</source>
        <extracomment>desk/panels/trace_view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done</source>
        <extracomment>desk/history/trail_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <extracomment>desk/window/find.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found in help</source>
        <extracomment>desk/help/view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was not saved is back. Save it to give this order a file.</source>
        <extracomment>desk/window/recovery_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was not saved is back. The file was saved since these edits were typed: when you save, you see what differs and choose what is kept.</source>
        <extracomment>desk/window/recovery_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was not saved is back. Undo leads to the matter as it was saved.</source>
        <extracomment>desk/window/recovery_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was read, and &amp;where (optional)</source>
        <extracomment>desk/library/confirm_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was reviewed, put aside and left open, and by whom.</source>
        <extracomment>desk/papers/purposes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was there is kept beside it as “{aside}”.</source>
        <extracomment>desk/window/backup_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was typed and not saved when the program ended. It is kept here until you save or discard it.</source>
        <extracomment>desk/recovery/room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you type is kept again while you work.</source>
        <extracomment>desk/journalling.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you type is not kept</source>
        <extracomment>desk/window/status.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you typed is safe.</source>
        <extracomment>desk/fault_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you typed is still on screen, but could not be put anywhere safe. Save it in another folder if this one refuses it.</source>
        <extracomment>desk/fault_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <extracomment>desk/history/trail_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a matter that was saved is closed, a copy of its file goes to this folder.</source>
        <extracomment>desk/firm/preferences_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it was checked</source>
        <extracomment>desk/window/rules_changed.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When nobody touches key or mouse for so long. What is open stays open under the cover; where a passphrase is chosen, it is asked for.</source>
        <extracomment>desk/firm/preferences_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When support ends under the issuing state&apos;s law</source>
        <extracomment>choice Ending</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <extracomment>desk/help/written.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the order will be entered, and in which case.</source>
        <extracomment>step case</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the rule on reasonable cost measures an income of its own, such as income available for child support.</source>
        <extracomment>field work.participant.income.rule_income</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the state lets the order, the obligee or the agency choose.</source>
        <extracomment>field withholding.premiums_first</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which basis the issuing state uses is not on file, or has to be read.</source>
        <extracomment>desk/panels/basis_lens.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which summaries are offered and go into the client’s packet. The desk itself speaks the language of the system where it can.</source>
        <extracomment>desk/firm/preferences_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While you worked on it, another version of the matter came into its file. Yours is not saved yet. Choose what the file is to hold; the other version is not lost.</source>
        <extracomment>desk/window/conflict_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <extracomment>desk/history/trail_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who asks for the order</source>
        <extracomment>field parties.movant</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is paid for claims</source>
        <extracomment>field costs.payee.name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is who</source>
        <extracomment>step parties</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who opened, changed, printed and saved this matter, and when. It names fields, and never what stands in them.</source>
        <extracomment>desk/history/trail_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who pays the participant, what both parents earn, and what is taken off.</source>
        <extracomment>step work</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who pays what share of premiums and of expenses that no plan pays.</source>
        <extracomment>step costs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who runs it</source>
        <extracomment>step plans</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever gave you the file knows its passphrase. When you save the matter, it is sealed by the keys of this desk as well.</source>
        <extracomment>desk/sealing/unlock_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever used it opens copies from before, and not what is saved from now on.</source>
        <extracomment>desk/window/seal_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole calculation</source>
        <extracomment>desk/panels/trace_view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole premium</source>
        <extracomment>desk/panels/basis_lens.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom it reaches</source>
        <extracomment>step plans</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose law</source>
        <extracomment>desk/panels/what_if_offer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <extracomment>desk/panels/findings_rows.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it is kept</source>
        <extracomment>desk/history/versions_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this plan</source>
        <extracomment>field findings.why_this_plan</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why, and how to mend it</source>
        <extracomment>desk/panels/findings_menu.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the premium counted in, as the state’s formula has it.</source>
        <extracomment>field costs.facts.primary_expenses_met</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withholding and priority</source>
        <extracomment>step withholding</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withholding, priority</source>
        <extracomment>step withholding</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a date</source>
        <extracomment>desk/panels/deadlines_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it you can look into the state library, read help and try a sample. The list of matters comes back when it is unlocked.</source>
        <extracomment>desk/sealing/unlock_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without these children</source>
        <extracomment>field plans[].coverages[].without_children</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words drawn at random from {list}, {bits} bits in all. Hold the button to read them, and write them down before you go on.</source>
        <extracomment>desk/sealing/new_passphrase.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of “{clause}”</source>
        <extracomment>desk/pages/clause_detail.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work on “{name}” that was not saved is kept: File &gt; Unsaved work leads to it.</source>
        <extracomment>desk/window/recovery_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Work that was not saved is kept: %n orders.</source>
        <extracomment>desk/recovery/words.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Work that was not saved is kept: {title}, {moment}.</source>
        <extracomment>desk/recovery/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the copy…</source>
        <extracomment>desk/sealing/hand_over_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write up to eight letters.</source>
        <extracomment>desk/reviews.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes a sealed copy of this matter for a colleague; yours stays as it is.</source>
        <extracomment>desk/sealing/hand_over_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <extracomment>desk/fields/editors_choice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <extracomment>desk/window/matters_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can do this later: Edit &gt; Your firm. Esc leaves it out.</source>
        <extracomment>desk/firm/firm_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can do this later: File &gt; Sealing and keys.</source>
        <extracomment>desk/sealing/begin_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You go on with theirs. Edit &gt; Undo brings yours back.</source>
        <extracomment>desk/window/conflict_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your firm</source>
        <extracomment>desk/firm/firm_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your initials</source>
        <extracomment>desk/fields/initials_strip.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your matters stay locked. File &gt; Sealing and keys unlocks them.</source>
        <extracomment>desk/window/unlock_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own list. It stays as it is, whatever the packet is for.</source>
        <extracomment>desk/papers/entry_bench.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <extracomment>desk/sealing/ways_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your passphrase opens the matters. It is asked for once a session.</source>
        <extracomment>desk/sealing/begin_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours is saved as “{name}”. Theirs is as it was.</source>
        <extracomment>desk/window/conflict_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours is saved. Theirs is kept in the file as an earlier version.</source>
        <extracomment>desk/window/conflict_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours: {text}</source>
        <extracomment>desk/window/conflict_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ZIP code</source>
        <extracomment>field agency.contact.address.zip</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a day that is not known</source>
        <extracomment>desk/sealing/ways_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a key is written twice</source>
        <extracomment>desk/library/rule_text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list has no closing bracket</source>
        <extracomment>desk/library/rule_text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a matter is sealed</source>
        <extracomment>desk/moving/import_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a month</source>
        <extracomment>choice PayPeriod</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number has too many digits</source>
        <extracomment>desk/library/rule_text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text has no closing quote</source>
        <extracomment>desk/library/rule_text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text has no closing quote on its line</source>
        <extracomment>desk/library/rule_text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a week</source>
        <extracomment>choice PayPeriod</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a year</source>
        <extracomment>choice PayPeriod</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added</source>
        <extracomment>desk/compare/differences_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>amount</source>
        <extracomment>step withholding</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an equals sign is missing after a key</source>
        <extracomment>desk/library/rule_text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {count} more</source>
        <extracomment>desk/history/trail_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {more} more</source>
        <extracomment>desk/library/replace_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>annual</source>
        <extracomment>pay period</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another answer</source>
        <extracomment>desk/panels/what_if_inputs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as in force on {on}</source>
        <extracomment>desk/library/state_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>biweekly</source>
        <extracomment>pay period</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>born {date}</source>
        <extracomment>interview/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>brackets are nested too deeply</source>
        <extracomment>desk/library/rule_text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by the rules of {whose}</source>
        <extracomment>desk/panels/what_if_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>certified mail, return receipt requested</source>
        <extracomment>choice ServiceManner</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <extracomment>desk/compare/differences_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed clauses</source>
        <extracomment>clauses.changes[]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed since</source>
        <extracomment>desk/window/review_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed since review</source>
        <extracomment>desk/window/rail.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>child</source>
        <extracomment>children[]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>children[]</source>
        <extracomment>interview/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clause change</source>
        <extracomment>interview/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clauses.changes[]</source>
        <extracomment>interview/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <extracomment>desk/pages/repeat_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confirmed by the firm</source>
        <extracomment>desk/library/survey.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counsel’s own file</source>
        <extracomment>paper</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>coverage</source>
        <extracomment>step plans</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>coverages</source>
        <extracomment>plans[].coverages[]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deduction</source>
        <extracomment>step work</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deductions</source>
        <extracomment>work.participant.deductions[]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e-mail</source>
        <extracomment>choice ServiceManner</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e.g. {example}</source>
        <extracomment>desk/fields/editors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error</source>
        <extracomment>level of findings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>errors</source>
        <extracomment>level of findings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every two weeks</source>
        <extracomment>choice PayPeriod</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>findings put aside</source>
        <extracomment>review.dismissed[]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first-class mail</source>
        <extracomment>choice ServiceManner</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from page {page}</source>
        <extracomment>desk/papers/entry_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hand delivery</source>
        <extracomment>choice ServiceManner</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in full</source>
        <extracomment>desk/library/brief.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <extracomment>desk/pages/clause_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {match}: {said}</source>
        <extracomment>desk/library/rule_text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lists or tables stand too deep</source>
        <extracomment>desk/library/rule_text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>locked, nothing is kept on disk</source>
        <extracomment>desk/window/seal_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looked for</source>
        <extracomment>desk/window/matters_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mail: {whose}</source>
        <extracomment>interview/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>met</source>
        <extracomment>desk/panels/watch.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>monthly</source>
        <extracomment>pay period</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved</source>
        <extracomment>desk/compare/differences_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer</source>
        <extracomment>desk/panels/what_if_inputs.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no name</source>
        <extracomment>desk/library/brief.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>desk/panels/findings_panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not begun</source>
        <extracomment>desk/window/rail.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known yet</source>
        <extracomment>desk/panels/trace_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not met</source>
        <extracomment>desk/panels/watch.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not on file</source>
        <extracomment>desk/library/survey.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sealed: it is when you save it</source>
        <extracomment>desk/window/seal_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <extracomment>level of findings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notes</source>
        <extracomment>level of findings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <extracomment>desk/window/conflict_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing open</source>
        <extracomment>desk/window/review_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {pages}</source>
        <extracomment>desk/panels/pdf_pages.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on file</source>
        <extracomment>desk/library/brief.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <extracomment>desk/pages/repeat_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>option {letter}</source>
        <extracomment>desk/library/survey.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>option {letter}, {figure}</source>
        <extracomment>desk/library/survey.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ordered support</source>
        <extracomment>interview/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overnight courier</source>
        <extracomment>choice ServiceManner</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>packet.entries[]</source>
        <extracomment>interview/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paper or exhibit</source>
        <extracomment>interview/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>papers and exhibits</source>
        <extracomment>packet.entries[]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plan</source>
        <extracomment>plans[]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plans[]</source>
        <extracomment>interview/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plans[].coverages[]</source>
        <extracomment>interview/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>program requirements</source>
        <extracomment>desk/library/room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put aside</source>
        <extracomment>desk/panels/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read in the source named</source>
        <extracomment>desk/library/survey.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recalled, not read</source>
        <extracomment>desk/library/survey.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recalled, not read: confirm before relying on it</source>
        <extracomment>how well a rule is verified</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed</source>
        <extracomment>desk/compare/differences_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>review ticks</source>
        <extracomment>review.ticks[]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reviewed</source>
        <extracomment>desk/window/rail.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sealed</source>
        <extracomment>desk/window/seal_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>semimonthly</source>
        <extracomment>pay period</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>someone</source>
        <extracomment>desk/window/backup_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standard</source>
        <extracomment>desk/window/step_state.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>still needed</source>
        <extracomment>desk/panels/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answers differ</source>
        <extracomment>desk/library/compare_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the client</source>
        <extracomment>paper</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the copy of {day}</source>
        <extracomment>desk/window/backup_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the court decides</source>
        <extracomment>desk/panels/watch.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the court, out of the public file</source>
        <extracomment>paper</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the court’s electronic filing system</source>
        <extracomment>choice ServiceManner</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the court’s public file</source>
        <extracomment>paper</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the firm&apos;s own rule</source>
        <extracomment>desk/library/review_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the judge’s signature</source>
        <extracomment>paper</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the matter as it stands now</source>
        <extracomment>desk/window/compare_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the matter as last saved</source>
        <extracomment>desk/recovery/leftover.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the matter as opened</source>
        <extracomment>desk/window/compare_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the matter as saved by others</source>
        <extracomment>desk/window/conflict_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the new order</source>
        <extracomment>desk/window/filing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the plan administrator</source>
        <extracomment>paper</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same answer</source>
        <extracomment>desk/library/compare_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the value cannot be read; a text stands between quotes</source>
        <extracomment>desk/library/rule_text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the version of {when}</source>
        <extracomment>desk/window/history_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <extracomment>desk/recovery/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>twice a month</source>
        <extracomment>choice PayPeriod</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <extracomment>desk/history/versions_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warning</source>
        <extracomment>level of findings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warnings</source>
        <extracomment>level of findings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weekly</source>
        <extracomment>pay period</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weekly, biweekly, semimonthly, monthly or annual</source>
        <extracomment>desk/moving/columns_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what was not saved</source>
        <extracomment>desk/recovery/leftover.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>will be left</source>
        <extracomment>desk/library/review_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>will be taken</source>
        <extracomment>desk/library/review_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>withholding.obligations[]</source>
        <extracomment>interview/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>work.participant.deductions[]</source>
        <extracomment>interview/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column}: {why}</source>
        <extracomment>desk/moving/rows_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} at {time}</source>
        <extracomment>desk/recovery/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, copy {number}</source>
        <extracomment>desk/window/copies_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {of} are done</source>
        <extracomment>desk/sealing/seal_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{group}: {label}, how often</source>
        <extracomment>desk/moving/columns_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{list} (added or removed)</source>
        <extracomment>safe/trail_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <extracomment>desk/window/hand_over_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {rows}, {columns}</source>
        <extracomment>desk/moving/import_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {count} entries</source>
        <extracomment>desk/history/trail_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} KB</source>
        <extracomment>desk/window/copies_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{why} What you typed is not in the order yet.</source>
        <extracomment>desk/pages/clause_detail.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” holds another version now.</source>
        <extracomment>desk/window/conflict_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is sealed, and nothing that this desk has opens it.</source>
        <extracomment>desk/sealing/unlock_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is the copy of {day} now.</source>
        <extracomment>desk/window/backup_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is there already. Replace it?</source>
        <extracomment>desk/window/filing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was opened as a new order. It is sealed when you save it.</source>
        <extracomment>desk/window/moving_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was overwritten and removed.</source>
        <extracomment>desk/window/moving_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was removed, but could not be overwritten: {why}.</source>
        <extracomment>desk/window/moving_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was saved by {who} on {when}.</source>
        <extracomment>desk/window/conflict_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was taken over by {who}. What you have typed is still here: when you save and they have saved too, you choose what is kept.</source>
        <extracomment>desk/window/held_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was written. Tell its passphrase by telephone, not in the mail that brings the copy; when you leave this page, it is kept nowhere.</source>
        <extracomment>desk/window/hand_over_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” (cannot be read)</source>
        <extracomment>interview/differences.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{braces} names no fact and is printed as it stands.</source>
        <extracomment>desk/pages/clause_detail.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matters (*.qmsco *.json);;All files (*)</source>
        <extracomment>desk/asker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matters (*.qmsco)</source>
        <extracomment>desk/asker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matters of the list follow once they are saved again or sealed anew. Copies kept elsewhere still open by it.</source>
        <extracomment>desk/window/seal_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matters that were sealed before</source>
        <extracomment>desk/sealing/seal_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matters that were sealed before open by their passphrase or a recovery key alone, file by file. The list of matters begins anew. The old keys are put aside, not erased.</source>
        <extracomment>desk/window/unlock_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matters that you save or open are listed here, each with its stage and its next deadline. The list itself is sealed on disk.</source>
        <extracomment>desk/window/matters_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not where it was: {folder}</source>
        <extracomment>desk/window/matters_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been noted yet.</source>
        <extracomment>desk/history/trail_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left over: all that was typed was saved or given up.</source>
        <extracomment>desk/recovery/room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <extracomment>desk/fault_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is saved yet. Save again to choose between yours and theirs.</source>
        <extracomment>desk/window/conflict_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is typed yet.</source>
        <extracomment>desk/sealing/asking.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that you typed was waiting to be saved. You can go on.</source>
        <extracomment>desk/fault_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet: choose a passphrase.</source>
        <extracomment>desk/sealing/seal_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing.</source>
        <extracomment>desk/moving/columns_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On one page that says what it opens and where to keep it. It is kept nowhere in this program: when this page is left, only the paper has it.</source>
        <extracomment>desk/sealing/recovery_key_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this computer</source>
        <extracomment>desk/sealing/begin_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only rows that are left out</source>
        <extracomment>desk/moving/rows_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open to read</source>
        <extracomment>desk/window/filing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened</source>
        <extracomment>safe/trail_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens every matter of this desk if its keychain or its passphrase is lost.</source>
        <extracomment>desk/sealing/recovery_key_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens where the keychain or the passphrase is lost. Made on {day}.</source>
        <extracomment>desk/sealing/ways_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens without asking while you are logged in here. In use since {day}.</source>
        <extracomment>desk/sealing/ways_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {isoformat}</source>
        <extracomment>desk/window/filing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QMSCO Desk could not finish what it was doing. This is a mistake in the program, not in the matter.</source>
        <extracomment>desk/fault_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The matter as it stands on screen goes, changes that are not saved included. So does its trail: who did what, and when.</source>
        <extracomment>desk/sealing/hand_over_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The matter as plain JSON</source>
        <extracomment>safe/trail_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The matter was exported as “{name}”. That file is not sealed.</source>
        <extracomment>desk/window/moving_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The matter, its earlier versions and its trail are overwritten and removed; nothing brings them back. Copies that were made of the file stay where they are. Solid-state, copy-on-write and network drives, and backups of the system, may keep older blocks: of a sealed file nobody can read them without its keys.</source>
        <extracomment>desk/window/moving_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new recovery key was neither printed nor seen, and is taken out again.</source>
        <extracomment>desk/window/recovery_key_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The open matter is as you left it.</source>
        <extracomment>desk/sealing/cover.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The open matter: {name}</source>
        <extracomment>desk/sealing/seal_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order cannot be saved yet: this computer has no keychain to keep a key in. Choose a passphrase; it is saved then.</source>
        <extracomment>desk/sealing/begin_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase is chosen. It opens what is sealed from now on.</source>
        <extracomment>desk/window/seal_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase opens this matter, and nothing else.</source>
        <extracomment>desk/window/seal_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recovery key is made and at hand. It opens what is sealed from now on.</source>
        <extracomment>desk/window/recovery_key_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recovery key on paper</source>
        <extracomment>desk/sealing/ways_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recovery key stands on its printed sheet, in {groups} groups; hyphens and small letters make no difference.</source>
        <extracomment>desk/sealing/asking.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report says where it failed. It holds no names, numbers or other facts of the matter, and no names of files. The program sends it to nobody.</source>
        <extracomment>desk/fault_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows are being read.</source>
        <extracomment>desk/moving/import_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} open</source>
        <extracomment>desk/window/step_state.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} unreadable</source>
        <extracomment>desk/window/step_state.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, if every listed holiday is taken off</source>
        <extracomment>desk/panels/deadlines_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{differing} of {rows} differ</source>
        <extracomment>desk/panels/what_if_view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{differs} differs</source>
        <extracomment>desk/library/compare_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{differ} of {items} answers differ. The sign {differs} stands where they do.</source>
        <extracomment>desk/library/compare_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{does}: Packet</source>
        <extracomment>desk/papers/packet_builder.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{does}: {paper}</source>
        <extracomment>desk/papers/papers_box.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: click to go there</source>
        <extracomment>desk/pdf/reader.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} (not there now)</source>
        <extracomment>desk/firm/preferences_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found} of {total}</source>
        <extracomment>desk/window/matters_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{held} of {pages} steps reviewed</source>
        <extracomment>desk/window/review_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{initials} confirmed another text of this rule on {on}. The text on file is not confirmed.</source>
        <extracomment>desk/library/answer_text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{join} and {names}</source>
        <extracomment>desk/library/compare_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}, order {order}</source>
        <extracomment>desk/panels/what_if_offer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} premium</source>
        <extracomment>desk/panels/what_if_offer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} {ordered}, {fits} fits{short}</source>
        <extracomment>desk/panels/bar_view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: “{old}” becomes “{new}”</source>
        <extracomment>desk/pages/book_chooser.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: “{old}” is emptied</source>
        <extracomment>desk/pages/book_chooser.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: “{words}” cannot be read as an answer</source>
        <extracomment>desk/window/review_rows.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{limit_letters}: read the rule</source>
        <extracomment>desk/library/brief.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{limit} and premiums</source>
        <extracomment>desk/panels/watch.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{month} {day}, {year}</source>
        <extracomment>desk/panels/words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} rules as of {on}</source>
        <extracomment>desk/window/status.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, how often</source>
        <extracomment>desk/fields/editors_money.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, picked for comparing</source>
        <extracomment>desk/library/table_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {lower}: not on file</source>
        <extracomment>desk/library/survey.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {noun} {number} of {count}, {state}</source>
        <extracomment>desk/pages/repeat_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: rule on file</source>
        <extracomment>desk/window/targets.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: the file of its rules cannot be used</source>
        <extracomment>desk/library/survey.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {row} answers verified</source>
        <extracomment>desk/library/table_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <extracomment>desk/help/guide_strip.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ordered} · {short} does not fit</source>
        <extracomment>desk/panels/bar_view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{paper} was not made.</source>
        <extracomment>desk/papers/paper_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent}% of the limit is taken, {taken} of it</source>
        <extracomment>desk/panels/watch.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said}; {value} amounts</source>
        <extracomment>desk/panels/what_if_view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{same} the same</source>
        <extracomment>desk/library/compare_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {total} entries</source>
        <extracomment>desk/firm/address_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state} · draft</source>
        <extracomment>desk/window/rail.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state}, {lower}: confirmed.</source>
        <extracomment>desk/library/firm_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state}, {lower}: the firm&apos;s own rule is in its place.</source>
        <extracomment>desk/library/firm_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state}, {lower}: the shipped rule holds again.</source>
        <extracomment>desk/library/firm_desk.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state}: rules on file</source>
        <extracomment>desk/panels/law_text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state}: the firm&apos;s own rule for {lower}</source>
        <extracomment>desk/library/replace_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step}: {count}</source>
        <extracomment>desk/panels/findings_rows.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{this} of {count}</source>
        <extracomment>desk/pdf/find_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} is in the address book as it stands here.</source>
        <extracomment>desk/pages/book_part.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} was copied with its citation and sources.</source>
        <extracomment>desk/library/answer_card.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, authority: {standing}. {right}</source>
        <extracomment>desk/library/answer_card.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, older entries: {older}</source>
        <extracomment>desk/library/answer_card.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, {what} by {initials}, {chosen}</source>
        <extracomment>desk/library/review_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{verified} of {total}</source>
        <extracomment>desk/library/table_model.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{weekday}, {month} {day}, {year}</source>
        <extracomment>desk/fields/editors_day.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: choose from the address book</source>
        <extracomment>desk/pages/book_part.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: keep in the address book</source>
        <extracomment>desk/pages/book_part.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: search</source>
        <extracomment>desk/pages/book_chooser.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}: we act for this parent</source>
        <extracomment>desk/pages/ours_part.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} ({read} read{confirmed}{unconfirmed})</source>
        <extracomment>desk/window/status.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}: confirm before relying on it</source>
        <extracomment>desk/library/answer_text.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{zoom} %</source>
        <extracomment>desk/firm/preferences_room.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
