"""Ingesting: from files of any kind to reports, each with its layout.

In: paths. Out: reports, the zones of each, and which of them are copies of one story.

    files          reports from files and folders of any known kind, from standard input, and from addresses of the web
    received       from bytes to characters, and what is refused
    rows           one record of a table or of JSON Lines, one report
    columns        which column of a table is which field of a report
    plain          one text file, one report
    html           the main text of a saved page
    mail           one saved mail, one report
    json_lines     one JSON object a line, or one array of objects
    tables         CSV, TSV and Parquet, one row a report
    published      publication dates as tables, feeds and web pages give them
    written_dates  dates as heads write them: "Published: 12 May 2022 14:30 GMT", "Sunday 8 Oct 2017"
    fetch/         the one place of the network: what lies at an address
    lines          a report's text as the paragraphs, headings and list items that its line ends make of it
    headings       which lines of a report are its headline, standfirst and section headings, and which are the report
    clean          what each stretch of a report's text is. Nothing is cut
    frame          what the zones around a report's body tell of it
    opening        what stands before the body in the paragraph that it begins in
    case           where a headline that ran into the text ends, by its capitals
    dateline       where and when a report was filed: "GENEVA, Oct. 8 (Reuters) - ", "Lima, 3 May 2021 – "
    furniture      whole lines that are no running text: dates, bylines, credits, captions, teasers, boilerplate
    credits        the agencies and outlets that a report names as its origin
    hands          who reported, wrote, edited and translated a report, as it is signed
    closing        what stands behind the body in the paragraph that it ends in
    run_in         what a page puts around a report and collecting ran into its paragraphs
    copies         which reports print the same words, so that ten sites with one wire story count as one witness
    prints         what of a report its copies share, and what they do not
"""
