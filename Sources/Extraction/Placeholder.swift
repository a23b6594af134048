func x() -> Int { EmbeddedPipelines.files.count }
