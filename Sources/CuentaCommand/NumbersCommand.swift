import ArgumentParser
import Cuenta

struct NumbersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "numbers",
        abstract: "Finds the numbers, amounts, percentages and dates of a Spanish text.",
        usage: "cuenta numbers [FILE|-]",
        discussion: """
            Prints one JSON object a line: inicio and largo (in Unicode code points),
            texto, tipo, valor, valor_hasta, unidad, calificador, regla.

            EXAMPLES
              echo 'más de M$ 1.500, un 12,5% del total' | cuenta numbers
              cuenta inspect borrador.pdf --as text | cuenta numbers
            """
    )

    @Argument(help: "A text file in UTF-8; - or nothing for standard input.")
    var file: String = "-"

    func run() throws {
        do {
            let bytes = file == "-" ? try Console.readStandardInput() : try Console.readFile(file)
            try writeNumbers(of: bytes, name: file) { Console.write($0) }
        } catch {
            Console.note(error)
            throw ExitStatus.unreadable
        }
    }
}
