// The values that pass through the face, so that its users import one module.
@_exported import enum Archive.ArchiveEvent
@_exported import struct Archive.ArchiveOptions
@_exported import struct Archive.ArchiveReport
@_exported import struct Archive.ArchiveRow
@_exported import struct Archive.ArchiveRows
@_exported import struct Archive.ArchiveRun
@_exported import enum Archive.DocumentState
@_exported import enum Archive.Guarded
@_exported import struct Archive.RawPath
@_exported import struct Archive.Worker
@_exported import struct Archive.WorkerLimits
@_exported import struct Dataset.CellReference
@_exported import struct Dataset.CheckResult
@_exported import struct Dataset.DataTable
@_exported import struct Dataset.Dataset
@_exported import struct Dataset.DatasetComparison
@_exported import struct Dataset.FaultGroup
@_exported import enum Dataset.NearestName
@_exported import enum Dataset.OutputFile
@_exported import enum Dataset.OutputFormat
@_exported import enum Dataset.TypeLanguage
@_exported import struct DocumentModel.Diagnostic
@_exported import struct DocumentModel.Document
@_exported import enum DocumentReading.TextRecognition
@_exported import struct Extraction.Decision
@_exported import struct Extraction.DecisionErrors
@_exported import enum Extraction.DecisionFiles
@_exported import struct Extraction.Decisions
@_exported import struct Extraction.FamilyDraft
@_exported import struct Extraction.Pipeline
@_exported import struct Extraction.SuggestionReport

/// The version of the program and of its libraries.
public let cuentaVersion = "0.1.0"
